using System.Globalization;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Texts;

/// <summary>The values given to one text. Errors name the text and the argument: they are bugs of the caller.</summary>
internal readonly ref struct TextArguments(
    string key,
    ReadOnlySpan<(string Name, object? Value)> pairs,
    IReadOnlyDictionary<string, object?>? named = null)
{
    private readonly ReadOnlySpan<(string Name, object? Value)> pairs = pairs;

    /// <exception cref="KeyNotFoundException">The argument was not given.</exception>
    public object? this[string name]
    {
        get
        {
            foreach (var (candidate, value) in pairs)
                if (candidate == name)
                    return value;
            if (named is not null && named.TryGetValue(name, out var found))
                return found;
            throw new KeyNotFoundException($"The text '{key}' needs the argument '{name}', which was not given.");
        }
    }

    /// <exception cref="ArgumentException">The argument is not a number.</exception>
    public double Number(string name) => this[name] switch
    {
        int value => value,
        long value => value,
        decimal value => (double)value,
        double value => value,
        var value => throw Unusable(name, $"is a {value?.GetType().Name ?? "null"}: give a number"),
    };

    /// <summary>The argument as one word: a branch's name or an address. Yes or no is "true" or "false".</summary>
    public string Word(string name) => this[name] switch
    {
        null => "",
        string value => value,
        RichText value => value.Plain,
        bool value => value ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => throw Unusable(name, $"is a {value.GetType().Name}: give a string"),
    };

    public ArgumentException Unusable(string name, string why) => new($"The text '{key}': the argument '{name}' {why}.");
}
