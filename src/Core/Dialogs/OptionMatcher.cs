using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ChatAssistant.Core.Dialogs;

/// <summary>Finds the option that typed words mean: by its number, its value, its label, or the one label they begin or hold.</summary>
public static class OptionMatcher
{
    public static ImmutableArray<SlotOption> Match(string typed, ImmutableArray<SlotOption> options)
    {
        if (options.FirstOrDefault(option => option.Value == typed) is { } exact)
            return [exact];
        var words = Fold(typed);
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= options.Length)
            return [options[number - 1]];
        if (words.Length == 0)
            return [];
        Func<string, bool>[] tests =
        [
            label => label == words,
            label => words.Length >= 2 && label.StartsWith(words, StringComparison.Ordinal),
            label => words.Length >= 4 && label.Contains(words, StringComparison.Ordinal),
            label => label.Length >= 3 && (" " + words + " ").Contains(" " + label + " ", StringComparison.Ordinal),
        ];
        return tests
            .Select(test => options.Where(option => test(Fold(option.Label))).ToImmutableArray())
            .FirstOrDefault(found => found.Length > 0, []);
    }

    /// <summary>Lower case, without accents or punctuation, single spaces.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(character))
                folded.Append(char.ToLowerInvariant(character));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
