using System.Collections.Frozen;

namespace ChatAssistant.Core.Texts;

/// <summary>The texts of one language.</summary>
internal sealed record LanguageTexts(TextLanguage Language, FrozenDictionary<string, MessagePattern> Patterns)
{
    private const string AndKey = "common.and";

    public static LanguageTexts From(string language, IReadOnlyDictionary<string, string> texts) => new(
        new(language, texts.GetValueOrDefault(AndKey)),
        texts.ToFrozenDictionary(text => text.Key, text => MessagePattern.Parse(text.Key, text.Value)));

    public MessagePattern this[string key] => Patterns.TryGetValue(key, out var pattern)
        ? pattern
        : throw new KeyNotFoundException($"There is no text '{key}' in the language '{Language.Code}'.");
}
