using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;

namespace ChatAssistant.Core.Networks;

/// <summary>The embedded files of places, one row at a time. Their README says where they come from.</summary>
internal static class PlaceFiles
{
    private const int CommuneColumns = 6;

    public static FrozenDictionary<string, Departement> Departements()
    {
        var regions = Lines("regions.csv").Select(line => line.Split(';')).ToDictionary(row => row[0], row => new Region(row[0], row[1], row[2], new(row[3])));
        return Lines("departements.csv")
            .Select(line => line.Split(';'))
            .Select(row => new Departement(row[0], row[1], row[2], regions[row[3]]))
            .ToFrozenDictionary(departement => departement.Code);
    }

    /// <summary>Each commune with its postcodes, separated by a space.</summary>
    public static IEnumerable<(Place Place, string Postcodes)> Communes(FrozenDictionary<string, Departement> departements) =>
        Lines("communes.csv.gz").Concat(Lines("overseas.csv")).Select(line => Commune(line, departements));

    /// <summary>Reads a row in place: there are 35,000, at the first question for a place.</summary>
    private static (Place Place, string Postcodes) Commune(ReadOnlySpan<char> row, FrozenDictionary<string, Departement> departements)
    {
        Span<Range> columns = stackalloc Range[CommuneColumns];
        row.Split(columns, ';');
        var code = row[columns[0]];
        var departement = departements.GetAlternateLookup<ReadOnlySpan<char>>()[code is ['9', '7' or '8', ..] ? code[..3] : code[..2]];
        var place = new Place(
            code.ToString(),
            row[columns[1]].ToString(),
            departement,
            int.Parse(row[columns[2]], CultureInfo.InvariantCulture),
            double.Parse(row[columns[4]], CultureInfo.InvariantCulture),
            double.Parse(row[columns[5]], CultureInfo.InvariantCulture));
        return (place, row[columns[3]].ToString());
    }

    private static IEnumerable<string> Lines(string file)
    {
        var name = $"{typeof(PlaceFiles).Namespace}.Data.{file}";
        using var stored = typeof(PlaceFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stored, CompressionMode.Decompress) : stored;
        using var reader = new StreamReader(content);
        reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return line;
    }
}
