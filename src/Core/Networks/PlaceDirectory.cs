using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatAssistant.Core.Networks;

/// <summary>The communes of France, found by name or postcode. Loaded at first use; safe to share.</summary>
public sealed class PlaceDirectory
{
    /// <summary>How many places an answer holds at most: as many as a person can choose from.</summary>
    public const int MostCandidates = 10;

    private const int ShortestBeginning = 4;

    private readonly Lazy<Contents> contents = new(Load);

    public IReadOnlyCollection<Departement> Departements => contents.Value.Departements.Values;

    public Departement? Departement(string code) => contents.Value.Departements.GetValueOrDefault(code.ToUpperInvariant());

    public Place? Commune(string inseeCode) => contents.Value.ByCode.GetValueOrDefault(inseeCode.ToUpperInvariant());

    /// <summary>
    /// The communes that the words may mean, the most populated first: several when the person has to choose, none when
    /// nothing is alike. A département alone gives its main communes; beside a name ("Redon 35", "Redon, Ille-et-Vilaine") it narrows the choice.
    /// </summary>
    public ImmutableArray<Place> Find(string text)
    {
        var request = PlaceRequest.Read(text);
        var found = ByName(request);
        if (request.Postcode is { } postcode)
        {
            var there = contents.Value.ByPostcode.GetValueOrDefault(postcode, []);
            found = there.IsEmpty ? found : found.IsEmpty ? [.. there.Where(request.MayMean)] : Narrowed(there, found.Contains);
        }
        if (request.DepartementCode is { } code) found = Narrowed(found, place => place.Departement.Code == code);
        return [.. found.OrderByDescending(place => place.Population).ThenBy(place => place.InseeCode, StringComparer.Ordinal).Take(MostCandidates)];
    }

    private static ImmutableArray<Place> Narrowed(ImmutableArray<Place> places, Func<Place, bool> isMeant) =>
        places.Where(isMeant).ToImmutableArray() is { IsEmpty: false } fewer ? fewer : places;

    private ImmutableArray<Place> ByName(PlaceRequest request)
    {
        if (request.Words.Length == 0) return [];
        if (Named(request.Words) is { IsEmpty: false } exact) return exact;
        var words = request.WithoutLeadingWords;
        if (Named(words) is { IsEmpty: false } bare) return bare;
        if (BesideItsDepartement(words) is { IsEmpty: false } narrowed) return narrowed;
        var key = PlaceName.Key(words);
        return Beginning(key) is { IsEmpty: false } longer ? longer : InDepartement(key);
    }

    private ImmutableArray<Place> Named(ReadOnlySpan<string> words) => contents.Value.ByName.GetValueOrDefault(PlaceName.Key(words), []);

    private ImmutableArray<Place> Beginning(string key) => key.Length < ShortestBeginning
        ? []
        : [.. contents.Value.ByName.Where(entry => entry.Key.StartsWith(key, StringComparison.Ordinal)).SelectMany(entry => entry.Value)];

    private ImmutableArray<Place> InDepartement(string key)
    {
        var named = contents.Value.Departements.Values.Where(departement => IsNamed(departement, key)).ToHashSet();
        return named.Count == 0 ? [] : [.. contents.Value.ByCode.Values.Where(place => named.Contains(place.Departement))];
    }

    private ImmutableArray<Place> BesideItsDepartement(string[] words)
    {
        for (var length = words.Length - 1; length > 0; length--)
        {
            var tail = PlaceName.Key(words.AsSpan(length));
            var there = Named(words.AsSpan(0, length)).Where(place => IsNamed(place.Departement, tail)).ToImmutableArray();
            if (!there.IsEmpty) return there;
        }
        return [];
    }

    private static bool IsNamed(Departement departement, string key) =>
        PlaceName.Key(PlaceName.Words(departement.Name)) == key || PlaceName.Key(PlaceName.Words(departement.Region.Name)) == key;

    private static Contents Load()
    {
        var departements = PlaceFiles.Departements();
        var byCode = new Dictionary<string, Place>(36_000);
        var byName = new Dictionary<string, ImmutableArray<Place>>(36_000);
        var byPostcode = new Dictionary<string, ImmutableArray<Place>>(7_000);
        foreach (var (place, postcodes) in PlaceFiles.Communes(departements))
        {
            byCode.Add(place.InseeCode, place);
            Add(byName, PlaceName.Key(PlaceName.Words(place.Name)), place);
            foreach (var postcode in postcodes.Split(' ')) Add(byPostcode, postcode, place);
        }
        return new(departements, byCode, byName, byPostcode);
    }

    private static void Add(Dictionary<string, ImmutableArray<Place>> index, string key, Place place) =>
        index[key] = index.TryGetValue(key, out var places) ? places.Add(place) : [place];

    private sealed record Contents(
        FrozenDictionary<string, Departement> Departements,
        Dictionary<string, Place> ByCode,
        Dictionary<string, ImmutableArray<Place>> ByName,
        Dictionary<string, ImmutableArray<Place>> ByPostcode);
}
