using System.Globalization;
using System.Text;

namespace ChatAssistant.Core.Networks;

/// <summary>How the name of a place is compared: without case, accents, hyphens and apostrophes, "St" for "Saint".</summary>
internal static class PlaceName
{
    /// <summary>The words of a name or a request: lower case, unaccented, "st" and "ste" written in full.</summary>
    public static string[] Words(string text)
    {
        var words = Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++) words[i] = words[i] switch { "st" => "saint", "ste" => "sainte", var word => word };
        return words;
    }

    /// <summary>The key of a name: its words run together, so that "La Roche sur Yon" and "laroche-sur-yon" agree.</summary>
    public static string Key(params ReadOnlySpan<string> words) => string.Concat(words);

    private static string Folded(string text)
    {
        var decomposed = Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var letter in decomposed)
        {
            if (letter is 'œ' or 'Œ') folded.Append("oe");
            else if (char.IsLetterOrDigit(letter)) folded.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) folded.Append(' ');
        }
        return folded.ToString();
    }
}
