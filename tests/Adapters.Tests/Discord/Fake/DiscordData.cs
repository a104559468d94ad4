namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Where the copied description and payloads are; see the README beside them.</summary>
internal static class DiscordData
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Discord", "Data");

    public static string OpenApi { get; } = Path.Combine(Root, "openapi.json");

    public static IEnumerable<string> Payloads(string pattern) => Directory.EnumerateFiles(Path.Combine(Root, "payloads"), pattern).Order(StringComparer.Ordinal);

    public static byte[] Payload(string name) => File.ReadAllBytes(Path.Combine(Root, "payloads", name + ".json"));
}
