using System.Globalization;

namespace ChatAssistant.Core.Texts;

/// <summary>What formatting needs to know of a language.</summary>
/// <param name="Code">A BCP 47 tag: fr, en, pt-BR.</param>
/// <param name="And">The word before the last item of a list; without it the list only has commas.</param>
public sealed record TextLanguage(string Code, string? And = null)
{
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(Code);

    /// <summary>What stands between the last two items of a list.</summary>
    internal string LastSeparator { get; } = And is null ? ", " : $" {And} ";

    /// <summary>Whether the number takes the "one" form (CLDR plural rules, without the "many" of millions).</summary>
    /// <remarks>A language with more forms than one and other adds them here and in <see cref="PluralPiece"/>.</remarks>
    internal bool IsOne(double number) =>
        Culture.TwoLetterISOLanguageName is "fr" or "pt" ? Math.Abs(number) < 2 : Math.Abs(number).Equals(1);
}
