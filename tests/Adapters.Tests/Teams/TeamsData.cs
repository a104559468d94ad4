namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Where the copied description and payloads are; see the README beside them.</summary>
internal static class TeamsData
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Teams", "Data");

    public static string ConnectorApi { get; } = Path.Combine(Root, "ConnectorAPI.json");

    public static IEnumerable<string> Payloads => Directory.EnumerateFiles(Path.Combine(Root, "payloads"), "*.json").Order(StringComparer.Ordinal);

    /// <summary>What Teams tells; the others are what it answers.</summary>
    public static IEnumerable<string> Activities => Payloads.Where(file => !Path.GetFileName(file).Contains("-connector-", StringComparison.Ordinal));

    public static string Payload(string name) => File.ReadAllText(Path.Combine(Root, "payloads", name + ".json"));
}
