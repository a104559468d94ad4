using System.Globalization;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>Folding of letters, so that "Février", "fevrier" and "FÉVRIER" are one word.</summary>
internal static class Letters
{
    public static string Fold(string word) => string.Concat(word.Select(Fold));

    // By table rather than by Unicode normalization, which throws on lone surrogates.
    public static char Fold(char letter) => char.ToLowerInvariant(letter) switch
    {
        'à' or 'â' or 'ä' => 'a',
        'ç' => 'c',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'î' or 'ï' => 'i',
        'ô' or 'ö' => 'o',
        'ù' or 'û' or 'ü' => 'u',
        var other => other,
    };

    /// <summary>An accent written as a character of its own.</summary>
    public static bool IsAccent(char sign) => char.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;
}
