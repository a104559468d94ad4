using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatAssistant.Core.Dialogs;

/// <summary>The stored and text-key form of an enum's values: kebab case.</summary>
public static partial class EnumKey
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Names<TEnum>.Keys[Array.IndexOf(Names<TEnum>.Values, value)];

    public static ImmutableArray<string> All<TEnum>()
        where TEnum : struct, Enum => Names<TEnum>.Keys;

    public static bool TryParse<TEnum>(string key, out TEnum value)
        where TEnum : struct, Enum
    {
        var place = Names<TEnum>.Keys.IndexOf(key);
        value = place < 0 ? default : Names<TEnum>.Values[place];
        return place >= 0;
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordBorder();

#pragma warning disable CA1308 // keys are lower case
    private static ImmutableArray<string> KeysOf(string[] names) => [.. names.Select(name => WordBorder().Replace(name, "-").ToLowerInvariant())];
#pragma warning restore CA1308

    /// <summary>Arrays and not dictionaries: enums are short, and a dictionary of each would be compiled anew at every start.</summary>
    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly TEnum[] Values = Enum.GetValues<TEnum>();

        public static readonly ImmutableArray<string> Keys = KeysOf(Enum.GetNames<TEnum>());
    }
}
