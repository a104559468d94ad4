namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>Where the copied description and payloads are; see the README beside them.</summary>
internal static class TelegramData
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Telegram", "Data");

    public static string Api { get; } = Path.Combine(Root, "api.json");

    public static IEnumerable<string> Payloads(string pattern) => Directory.EnumerateFiles(Path.Combine(Root, "payloads"), pattern).Order(StringComparer.Ordinal);
}
