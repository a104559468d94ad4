using System.Collections.Frozen;
using System.Text;

namespace ChatAssistant.Core.Texts;

/// <summary>
/// The language that words are in, by the commonest words of each (<c>settings.common-words</c>), for whoever writes where the platform does not say it. It says nothing about
/// what is short, mixed or in a language that we do not speak. Pure.
/// </summary>
public sealed class LanguageGuess
{
    /// <summary>Different common words without which nothing is said.</summary>
    private const int Fewest = 3;

    /// <summary>By how many times they must outnumber those of any other language: names of associations and borrowed words are in many a sentence.</summary>
    private const int Clearly = 2;

    /// <summary>In UTF-16 units: what follows tells nothing new.</summary>
    private const int Longest = 2000;

    private readonly FrozenDictionary<string, FrozenSet<string>> common;

    public LanguageGuess(TextCatalog texts) => common = texts.Languages.Where(language => texts.Has(language, "settings.common-words"))
        .ToFrozenDictionary(language => language, language => texts.Plain(language, "settings.common-words").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet());

    /// <returns>A language of ours; null where it is not clear.</returns>
    public string? Of(string text)
    {
        var words = WordsOf(text);
        var found = common.Select(language => (language.Key, Count: words.Count(language.Value.Contains))).OrderByDescending(language => language.Count).ToList();
        return found is [var first, .. var others] && first.Count >= Fewest && others.TrueForAll(other => first.Count > Clearly * other.Count) ? first.Key : null;
    }

    /// <summary>An apostrophe parts words: « j'ai » is two, and so is "we've". Commands and addresses are nobody's language.</summary>
    private static HashSet<string> WordsOf(string text)
    {
        var spoken = (text.Length > Longest ? text[..Longest] : text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part[0] != '/' && !part.Contains('@', StringComparison.Ordinal) && !part.Contains("://", StringComparison.Ordinal));
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var letter in string.Join(' ', spoken).Normalize().Append(' '))
            if (char.IsLetter(letter))
                word.Append(char.ToLowerInvariant(letter));
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

        return words;
    }
}
