using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;

namespace ChatAssistant.Core.Networks;

/// <summary>The embedded files of places, one row at a time. Their README says where they come from.</summary>
internal static class PlaceFiles
{
    public static FrozenDictionary<string, Departement> Departements()
    {
        var regions = Rows("regions.csv").ToDictionary(row => row[0], row => new Region(row[0], row[1], row[2], new(row[3])));
        return Rows("departements.csv")
            .Select(row => new Departement(row[0], row[1], row[2], regions[row[3]]))
            .ToFrozenDictionary(departement => departement.Code);
    }

    /// <summary>Each commune with its postcodes.</summary>
    public static IEnumerable<(Place Place, string[] Postcodes)> Communes(FrozenDictionary<string, Departement> departements)
    {
        foreach (var row in Rows("communes.csv.gz").Concat(Rows("overseas.csv")))
        {
            var departement = departements[row[0].StartsWith('9') && row[0][1] > '6' ? row[0][..3] : row[0][..2]];
            yield return (new(row[0], row[1], departement, int.Parse(row[2], CultureInfo.InvariantCulture), Degrees(row[4]), Degrees(row[5])), row[3].Split(' '));
        }
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string file)
    {
        var name = $"{typeof(PlaceFiles).Namespace}.Data.{file}";
        using var stored = typeof(PlaceFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stored, CompressionMode.Decompress) : stored;
        using var reader = new StreamReader(content);
        reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return line.Split(';');
    }
}
