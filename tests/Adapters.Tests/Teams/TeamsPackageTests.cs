using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Adapters.Teams.Package;
using ChatAssistant.Core;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Adapters.Tests.Teams;

public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private static readonly CardSchema Manifest = CardSchema.Read("MicrosoftTeams.schema.v1.25.json");
    private static readonly CardSchema Localization = CardSchema.Read("MicrosoftTeams.Localization.schema.v1.25.json");

    private readonly string folder = Directory.CreateTempSubdirectory("package-").FullName;

    [Fact]
    public void The_package_is_what_Teams_schemas_ask_for()
    {
        var files = Open(TeamsPackage.Build(Order("--site", "https://assistant.example/")));
        Assert.Equal(["color.png", "en.json", "fr.json", "manifest.json", "outline.png"], files.Keys.Order());
        var manifest = Json(files["manifest.json"]);
        Assert.Empty(Manifest.Faults(manifest));
        Assert.Equal((AppId, AppId, "https://assistant.example"), (manifest.Text("id"), manifest.GetProperty("bots")[0].Text("botId"), manifest.GetProperty("developer").Text("websiteUrl")));
        Assert.Equal("assistant.example", Assert.Single(manifest.GetProperty("validDomains").EnumerateArray()).GetString());
        foreach (var language in new[] { "fr.json", "en.json" })
            Assert.Empty(Localization.Faults(Json(files[language])));
        Assert.Equal(Places(Json(files["fr.json"])), Places(Json(files["en.json"])));
        Assert.Equal(TeamsPackage.Build(Order()), TeamsPackage.Build(Order()));

        static IEnumerable<string> Places(JsonElement words) => words.EnumerateObject().Select(place => place.Name);
    }

    [Fact]
    public void The_icons_have_the_sizes_that_Teams_asks_for_and_the_outline_is_white_on_nothing()
    {
        var files = Open(TeamsPackage.Build(Order()));
        Assert.Equal((192, 192), SizeOf(files["color.png"]));
        Assert.Equal((32, 32), SizeOf(files["outline.png"]));
        const byte WithTransparency = 6;
        Assert.Equal(WithTransparency, files["outline.png"][25]);

        static (int, int) SizeOf(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [Fact]
    public void The_commands_it_proposes_are_the_assistants_own_and_in_a_group_lead_into_the_private_conversation()
    {
        using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddSingleton<IStorage>(new SqliteStorage("Data Source=:memory:")).AddSingleton(new ErasureJournal(Path.Combine(folder, "erasures"))).AddAssistantCore().BuildServiceProvider();
        var catalog = services.GetRequiredService<CommandCatalog>();
        foreach (var language in new[] { "fr.json", "en.json" })
        {
            var words = Json(Open(TeamsPackage.Build(Order()))[language]).EnumerateObject().Where(place => place.Name.EndsWith(".title", StringComparison.Ordinal)).ToList();
            Assert.Equal(TeamsPackageWords.PersonalCommands.Length + TeamsPackageWords.GroupCommands.Length, words.Count);
            Assert.All(words, title => Assert.NotNull(catalog.Read(title.Value.GetString()!, Role.Volunteer, _ => true)));
        }

        Assert.InRange(TeamsPackageWords.PersonalCommands.Length, 1, 10);
        Assert.All(TeamsPackageWords.GroupCommands, key => Assert.True(catalog.Find(key)!.OpensFromLink));
    }

    [Theory]
    [InlineData("--app-id: it is missing", "--out", "x.zip")]
    [InlineData("--app-id: 'my-bot' is not", "--app-id", "my-bot", "--out", "x.zip")]
    [InlineData("--out: it is missing", "--app-id", AppId)]
    [InlineData("--site: 'http://a.example' is not an https address", "--app-id", AppId, "--out", "x.zip", "--site", "http://a.example")]
    [InlineData("--name: Teams shows names of 1 to 30", "--app-id", AppId, "--out", "x.zip", "--name", "Maison des associations de Rennes Métropole")]
    [InlineData("--version: '1.0' is not three numbers", "--app-id", AppId, "--out", "x.zip", "--version", "1.0")]
    public async Task What_is_wrong_is_said_in_one_line_and_nothing_is_written(string says, params string[] args)
    {
        var fault = TeamsPackageOrder.Read(Settings(args)).Fault!;
        Assert.StartsWith(says, fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault);
        Assert.Equal(1, await TeamsPackageCommand.RunAsync([TeamsPackageCommand.Name, .. args]));
        Assert.False(File.Exists("x.zip"));
    }

    [Fact]
    public async Task It_is_written_where_asked_and_a_place_that_cannot_be_written_is_said()
    {
        var file = Path.Combine(folder, "teams.zip");
        Assert.Equal(0, await TeamsPackageCommand.RunAsync([TeamsPackageCommand.Name, "--app-id", AppId, "--out", file, "--name", "Échanges Rennes", "--version", "1.2.3"]));
        var manifest = Json(Open(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))["manifest.json"]);
        Assert.Equal(("Échanges Rennes", "1.2.3"), (manifest.GetProperty("name").Text("short"), manifest.Text("version")));
        Assert.Equal(1, await TeamsPackageCommand.RunAsync([TeamsPackageCommand.Name, "--app-id", AppId, "--out", Path.Combine(folder, "no", "where.zip")]));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static TeamsPackageOrder Order(params string[] more) => TeamsPackageOrder.Read(Settings(["--app-id", AppId, "--out", "teams.zip", .. more])).Order!;

    private static IConfiguration Settings(string[] args) => new ConfigurationBuilder().AddCommandLine(args).Build();

    private static JsonElement Json(byte[] file) => JsonDocument.Parse(file).RootElement;

    private static Dictionary<string, byte[]> Open(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }
}
