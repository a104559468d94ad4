using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatAssistant.Core.Exchanges;

namespace ChatAssistant.Core.Partners;

/// <summary>
/// Words on their way to a side that does not know who writes, without what would tell: phone numbers, e-mail addresses, links,
/// handles, and the names and places that are given.
/// </summary>
/// <param name="Clean">The words, with […] where something was held back.</param>
/// <param name="Held">What was held back, in the order written.</param>
public sealed partial record HeldBack(string Clean, ImmutableArray<string> Held)
{
    private const string Gap = "[…]";
    private const int ShortestName = 3;

    /// <param name="words">What was written.</param>
    /// <param name="names">Names and places that would tell who writes; case and accents do not matter.</param>
    public static HeldBack From(string words, IEnumerable<string> names)
    {
        var telling = new[] { ContactDetails.Email(), Link(), ContactDetails.Phone(), Handle() }.SelectMany(pattern => pattern.Matches(words)).Select(match => (match.Index, match.Length))
            .Concat(Introduction().Matches(words).Select(match => match.Groups["name"]).Select(group => (group.Index, group.Length)))
            .Concat(names.SelectMany(name => Occurrences(words, name)))
            .OrderBy(found => found.Index).ThenByDescending(found => found.Length);
        var (clean, held, end) = (new StringBuilder(), ImmutableArray.CreateBuilder<string>(), 0);
        foreach (var (index, length) in telling)
        {
            if (index + length <= end)
                continue;
            if (index >= end)
            {
                clean.Append(words, end, index - end).Append(Gap);
                held.Add(words.Substring(index, length));
            }

            end = index + length;
        }

        return new(clean.Append(words, end, words.Length - end).ToString(), held.ToImmutable());
    }

    private static IEnumerable<(int Index, int Length)> Occurrences(string words, string name)
    {
        var (text, sought) = (Fold(words), Fold(name.Trim()));
        if (sought.Length < ShortestName)
            yield break;
        for (var at = text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sought, at + 1, StringComparison.Ordinal))
            if (!IsLetterAt(text, at - 1) && !IsLetterAt(text, at + sought.Length))
                yield return (at, sought.Length);
    }

    private static bool IsLetterAt(string text, int index) => index >= 0 && index < text.Length && char.IsLetterOrDigit(text[index]);

    /// <summary>Lower case without accents, character by character, so that places in it are places in the words.</summary>
    private static string Fold(string text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            folded[i] = char.IsSurrogate(from[i]) ? from[i]
                : from[i] is '’' ? '\''
                : char.ToLower(from[i].ToString().Normalize(NormalizationForm.FormD)[0], CultureInfo.InvariantCulture);
    });

    [GeneratedRegex(@"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:fr|org|com|net|eu|info|io|me|bzh|asso|re|be|ch)\b(?:/\S*)?", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w@])@[\w.]{2,}|\b[\w.]{2,}#\d{4}\b")]
    private static partial Regex Handle();

    [GeneratedRegex(@"\b(?i:je m['’]appelle|mon nom est|appelez-moi|my name is|call me)\s+(?<name>\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)*)")]
    private static partial Regex Introduction();
}
