using System.IO.Compression;
using System.Text.Json;
using ChatAssistant.Core.Texts;

namespace ChatAssistant.Adapters.Teams.Package;

/// <summary>The file that is uploaded to Teams: manifest, its words in each language, and two icons.</summary>
internal static class TeamsPackage
{
    public const string ManifestFile = "manifest.json";
    public const string ColorIcon = "color.png";
    public const string OutlineIcon = "outline.png";

    /// <summary>Zip files know no earlier date; a fixed one makes the same package from the same settings.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="order">What it is to say.</param>
    public static byte[] Build(TeamsPackageOrder order)
    {
        var (texts, own) = (TextCatalog.Embedded(), new TeamsTexts());
        var languages = own.Languages.ToDictionary(language => language, language => new TeamsPackageWords(texts, own, language, order.Name));
        var (main, others) = (languages.First(), languages.Skip(1).Select(language => new TeamsManifest.Language(language.Key, FileOf(language.Key))));
        var manifest = new TeamsManifest(order.Version, order.AppId)
        {
            Developer = new(main.Value.Name.Short, order.Site, order.Site + own.Format(main.Key, "package.privacy"), order.Site + own.Format(main.Key, "package.privacy")),
            Name = main.Value.Name,
            Description = main.Value.Description,
            Bots = [new(order.AppId, main.Value.Commands)],
            LocalizationInfo = new(main.Key, FileOf(main.Key), [.. others]),
            ValidDomains = [new Uri(order.Site).Host],
        };
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, ManifestFile, JsonSerializer.SerializeToUtf8Bytes(manifest, TeamsManifestJson.Default.TeamsManifest));
            foreach (var (language, words) in languages)
                Write(zip, FileOf(language), JsonSerializer.SerializeToUtf8Bytes(TeamsLocalization.Of(words), TeamsManifestJson.Default.SortedDictionaryStringString));
            foreach (var icon in new[] { ColorIcon, OutlineIcon })
                Write(zip, icon, IconOf(icon));
        }

        return bytes.ToArray();
    }

    private static string FileOf(string language) => language + ".json";

    private static byte[] IconOf(string name)
    {
        var assembly = typeof(TeamsPackage).Assembly;
        using var icon = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(resource => resource.EndsWith("." + name, StringComparison.Ordinal)))!;
        using var bytes = new MemoryStream();
        icon.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
