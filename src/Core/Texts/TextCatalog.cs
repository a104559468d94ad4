using System.Collections.Frozen;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Texts;

/// <summary>
/// Every text the assistant says, by language and key. A language is a folder of JSON files. A language that is not
/// there is answered by its family (fr-CA by fr), then by French.
/// </summary>
public sealed class TextCatalog
{
    private const string French = "fr";

    private static readonly Lazy<TextCatalog> Shipped = new(() => Load(EmbeddedTexts.Open()));

    private readonly FrozenDictionary<string, LanguageTexts> languages;
    private readonly FrozenDictionary<string, LanguageTexts>.AlternateLookup<ReadOnlySpan<char>> families;
    private readonly LanguageTexts fallback;
    private readonly Lazy<LanguageGuess> guess;

    private TextCatalog(FrozenDictionary<string, LanguageTexts> languages)
    {
        this.languages = languages;
        families = languages.GetAlternateLookup<ReadOnlySpan<char>>();
        Languages = [.. languages.Keys.Order(StringComparer.Ordinal).OrderByDescending(language => language == French)];
        fallback = languages[Languages.First()];
        guess = new(() => new(this));
    }

    /// <summary>French first, then in the order of their codes.</summary>
    public IReadOnlyCollection<string> Languages { get; }

    /// <inheritdoc cref="LanguageGuess"/>
    public LanguageGuess Guess => guess.Value;

    /// <summary>The texts in this assembly.</summary>
    public static TextCatalog Embedded() => Shipped.Value;

    /// <summary>Reads files of texts, each stream in its turn; the caller closes them.</summary>
    /// <exception cref="FormatException">A text is not well formed, or is there twice; the message names it.</exception>
    public static TextCatalog Load(params IEnumerable<(string Language, Stream Json)> files)
    {
        var texts = new Dictionary<string, Dictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, json) in files)
        {
            if (!texts.TryGetValue(language, out var ofLanguage))
                texts[language] = ofLanguage = [];
            foreach (var (key, text) in TextFile.Read(json))
                if (!ofLanguage.TryAdd(key, text))
                    throw new FormatException($"The text '{key}' is there twice in the language '{language}'.");
        }

        return new(texts.ToFrozenDictionary(
            pair => pair.Key, pair => LanguageTexts.From(pair.Key, pair.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <inheritdoc cref="MessagePattern.Format(TextLanguage, ReadOnlySpan{ValueTuple{string, object?}})"/>
    /// <exception cref="KeyNotFoundException">The key is unknown, or a value is missing.</exception>
    public RichText Format(string language, string key, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var texts = In(language);
        return texts[key].Format(texts.Language, arguments);
    }

    /// <inheritdoc cref="Format(string, string, ReadOnlySpan{ValueTuple{string, object?}})"/>
    public RichText Format(string language, string key, IReadOnlyDictionary<string, object?> arguments)
    {
        var texts = In(language);
        return texts[key].Format(texts.Language, arguments);
    }

    /// <summary>As Format, without styles.</summary>
    public string Plain(string language, string key, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        Format(language, key, arguments).Plain;

    /// <summary>As Format, without styles.</summary>
    public string Plain(string language, string key, IReadOnlyDictionary<string, object?> arguments) =>
        Format(language, key, arguments).Plain;

    public bool Has(string language, string key) => In(language).Patterns.ContainsKey(key);

    /// <summary>Whether every language has the text.</summary>
    public bool Has(string key) => languages.Values.All(texts => texts.Patterns.ContainsKey(key));

    public IReadOnlySet<string> Keys(string language) => In(language).Patterns.Keys.ToHashSet();

    /// <summary>The names of the values a text needs.</summary>
    public IReadOnlySet<string> Arguments(string language, string key) => In(language)[key].Arguments;

    /// <summary>What the languages do not share, a sentence each: a text missing in one, or its values differently named.</summary>
    public IReadOnlyList<string> Differences() =>
        [.. languages.Values.SelectMany(texts => texts.Patterns.Keys).Distinct().Order(StringComparer.Ordinal).SelectMany(Differences)];

    private IEnumerable<string> Differences(string key)
    {
        var first = Languages.First(language => Has(language, key));
        foreach (var language in Languages)
            if (!Has(language, key))
                yield return $"{key} is missing in {language}.";
            else if (!Arguments(first, key).SetEquals(Arguments(language, key)))
                yield return $"{key} needs {Names(first, key)} in {first} and {Names(language, key)} in {language}.";
    }

    private string Names(string language, string key) =>
        $"({string.Join(", ", Arguments(language, key).Order(StringComparer.Ordinal))})";

    private LanguageTexts In(string language)
    {
        if (languages.TryGetValue(language, out var texts))
            return texts;
        var family = language.AsSpan(0, Math.Max(0, language.IndexOf('-', StringComparison.Ordinal)));
        return families.TryGetValue(family, out texts) ? texts : fallback;
    }
}
