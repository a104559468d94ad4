using System.Text.RegularExpressions;

namespace ChatAssistant.Core.Networks;

/// <summary>What a person wrote for a place, taken apart: "près de St-Malo (35)", "35400", "Paris 13e".</summary>
/// <param name="Words">The words of the name as written, none when only a code was given.</param>
/// <param name="Postcode">Five digits, or null.</param>
/// <param name="DepartementCode">The code of a département written beside the name, or null.</param>
internal sealed partial record PlaceRequest(string[] Words, string? Postcode, string? DepartementCode)
{
    /// <summary>A slip of the fingers comes later in a name.</summary>
    private const int AlikeLetters = 4;

    private static readonly string[] LeadingWords = ["a", "au", "aux", "pres", "de", "d", "du", "sur", "vers", "dans", "en", "in", "near", "at"];

    /// <summary>Words of an address, and words that only announce a code: what stands beside them is a place.</summary>
    private static readonly string[] AddressWords =
        ["rue", "avenue", "av", "boulevard", "bd", "place", "chemin", "allee", "impasse", "quai", "cours", "route", "square", "bp", "cs", "lieu", "cp", "code", "postal", "postcode", "street", "road", "commune"];

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

    /// <summary>Whether a commune of the postcode is meant: nothing else was said, an address, or a name that begins alike. Other words beside five digits are no place (an association's name).</summary>
    public bool MayMean(Place place)
    {
        var name = PlaceName.Words(place.Name);
        return WithoutLeadingWords is var words && (words.Length == 0 || Words.Any(AddressWords.Contains) || name.All(words.Contains) || Key(words).StartsWith(Beginning(Key(name)), StringComparison.Ordinal));

        static string Key(string[] parts) => PlaceName.Key(parts);

        static string Beginning(string key) => key.Length <= AlikeLetters ? key : key[..AlikeLetters];
    }

    /// <summary>Half a surrogate pair cannot be normalised: it becomes the replacement character.</summary>
    private static string Valid(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    [GeneratedRegex("^[0-9]{5}$")]
    private static partial Regex Postcodes();

    [GeneratedRegex("^(0[1-9]|[1-9][0-9]|2[ab]|9[78][0-9])$")]
    private static partial Regex DepartementCodes();

    [GeneratedRegex("^[0-9]{1,2}(er|e|eme|ieme)$")]
    private static partial Regex Arrondissements();
}
