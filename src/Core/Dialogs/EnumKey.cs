using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatAssistant.Core.Dialogs;

/// <summary>The stored and text-key form of an enum's values: kebab case.</summary>
public static partial class EnumKey
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Names<TEnum>.Keys[value];

    public static ImmutableArray<string> All<TEnum>()
        where TEnum : struct, Enum => Names<TEnum>.Ordered;

    public static bool TryParse<TEnum>(string key, out TEnum value)
        where TEnum : struct, Enum => Names<TEnum>.Values.TryGetValue(key, out value);

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordBorder();

#pragma warning disable CA1308 // keys are lower case
    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly ImmutableDictionary<TEnum, string> Keys =
            Enum.GetValues<TEnum>().ToImmutableDictionary(value => value, value => WordBorder().Replace(value.ToString(), "-").ToLowerInvariant());

        public static readonly ImmutableDictionary<string, TEnum> Values = Keys.ToImmutableDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static readonly ImmutableArray<string> Ordered = [.. Enum.GetValues<TEnum>().Select(value => Keys[value])];
    }
#pragma warning restore CA1308
}
