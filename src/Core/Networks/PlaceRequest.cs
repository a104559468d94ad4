using System.Text.RegularExpressions;

namespace ChatAssistant.Core.Networks;

/// <summary>What a person wrote for a place, taken apart: "près de St-Malo (35)", "35400", "Paris 13e".</summary>
/// <param name="Words">The words of the name as written, none when only a code was given.</param>
/// <param name="Postcode">Five digits, or null.</param>
/// <param name="DepartementCode">The code of a département written beside the name, or null.</param>
internal sealed partial record PlaceRequest(string[] Words, string? Postcode, string? DepartementCode)
{
    private static readonly string[] LeadingWords = ["a", "au", "aux", "pres", "de", "d", "du", "sur", "vers", "dans", "en", "in", "near", "at"];

    public static PlaceRequest Read(string text)
    {
        string? postcode = null, departement = null;
        var words = new List<string>();
        foreach (var word in PlaceName.Words(Valid(text)))
        {
            if (Postcodes().IsMatch(word)) postcode ??= word;
            else if (DepartementCodes().IsMatch(word)) departement ??= word.ToUpperInvariant();
            else if (!Arrondissements().IsMatch(word) && word is not ("cedex" or "arrondissement")) words.Add(word);
        }
        return new([.. words], postcode, departement);
    }

    /// <summary>The words without "à", "près de"… before the name.</summary>
    public string[] WithoutLeadingWords => [.. Words.SkipWhile((word, index) => index < Words.Length - 1 && LeadingWords.Contains(word))];

    /// <summary>Half a surrogate pair cannot be normalised: it becomes the replacement character.</summary>
    private static string Valid(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    [GeneratedRegex("^[0-9]{5}$")]
    private static partial Regex Postcodes();

    [GeneratedRegex("^(0[1-9]|[1-9][0-9]|2[ab]|9[78][0-9])$")]
    private static partial Regex DepartementCodes();

    [GeneratedRegex("^[0-9]{1,2}(er|e|eme|ieme)$")]
    private static partial Regex Arrondissements();
}
