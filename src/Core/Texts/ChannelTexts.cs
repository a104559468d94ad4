using System.Reflection;

namespace ChatAssistant.Core.Texts;

/// <summary>The words that a channel adds itself, from the JSON files embedded in its assembly: one for each language, named after it.</summary>
/// <param name="assembly">The channel's.</param>
public abstract class ChannelTexts(Assembly assembly)
{
    private readonly TextCatalog texts = TextCatalog.Load(Open(assembly));

    public IReadOnlyCollection<string> Languages => texts.Languages;

    public string Format(string language, string key, params ReadOnlySpan<(string Name, object? Value)> arguments) => texts.Plain(language, key, arguments);

    /// <summary>What the languages do not share; empty when all is well.</summary>
    public IReadOnlyList<string> Differences() => texts.Differences();

    private static IEnumerable<(string Language, Stream Json)> Open(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var json = assembly.GetManifestResourceStream(name)!;
            yield return (name.Split('.')[^2], json);
        }
    }
}
