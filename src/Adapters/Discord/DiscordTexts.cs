using ChatAssistant.Core.Texts;

namespace ChatAssistant.Adapters.Discord;

/// <summary>The channel's own words: what its lists, forms and commands say.</summary>
public sealed class DiscordTexts
{
    private readonly TextCatalog texts = TextCatalog.Load(Open());

    public IReadOnlyCollection<string> Languages => texts.Languages;

    public string Format(string language, string key, params ReadOnlySpan<(string Name, object? Value)> arguments) => texts.Plain(language, key, arguments);

    /// <summary>What the languages do not share; empty when all is well.</summary>
    public IReadOnlyList<string> Differences() => texts.Differences();

    private static IEnumerable<(string Language, Stream Json)> Open()
    {
        var assembly = typeof(DiscordTexts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var json = assembly.GetManifestResourceStream(name)!;
            yield return (name.Split('.')[^2], json);
        }
    }
}
