using ChatAssistant.Core.Texts;

namespace ChatAssistant.Adapters.Web.Pages;

/// <summary>The page's own words; everything the assistant says comes from the conversation.</summary>
public sealed class WebTexts
{
    private readonly TextCatalog texts = TextCatalog.Load(Open());

    public string this[string language, string key] => texts.Plain(language, key);

    public string Format(string language, string key, params ReadOnlySpan<(string Name, object? Value)> arguments) => texts.Plain(language, key, arguments);

    /// <summary>What the languages do not share; empty when all is well.</summary>
    public IReadOnlyList<string> Differences() => texts.Differences();

    private static IEnumerable<(string Language, Stream Json)> Open()
    {
        var assembly = typeof(WebTexts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var json = assembly.GetManifestResourceStream(name)!;
            yield return (name.Split('.')[^2], json);
        }
    }
}
