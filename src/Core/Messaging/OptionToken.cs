using System.Globalization;

namespace ChatAssistant.Core.Messaging;

/// <summary>
/// What a button carries: <c>v1.{question, 11 base62}.{ordinal | skip | back | form | edit-n}</c>, at most 24 bytes.
/// It says which shown question and which of its stored options; the meaning is in the question's row.
/// </summary>
public readonly record struct OptionToken(long Question, string Action)
{
    public const string Skip = "skip";
    public const string Back = "back";
    public const string Form = "form";

    private const string Prefix = "v1.";
    private const string EditPrefix = "edit-";
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int QuestionLength = 11;

    public static OptionToken Option(long question, int ordinal) => new(question, ordinal.ToString(CultureInfo.InvariantCulture));

    public static OptionToken Edit(long question, int field) => new(question, EditPrefix + field.ToString(CultureInfo.InvariantCulture));

    /// <summary>The option's place in the stored list, or null when the token is not an option.</summary>
    public int? Ordinal => Number(Action);

    /// <summary>The field to edit by its place in the review, or null.</summary>
    public int? EditedField => Action.StartsWith(EditPrefix, StringComparison.Ordinal) ? Number(Action[EditPrefix.Length..]) : null;

    public static bool TryParse(string? text, out OptionToken token)
    {
        token = default;
        if (text is null || text.Length is < 16 or > 24 || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length + QuestionLength] != '.')
            return false;
        ulong question = 0;
        foreach (var character in text.AsSpan(Prefix.Length, QuestionLength))
        {
            var digit = Digits.IndexOf(character, StringComparison.Ordinal);
            if (digit < 0)
                return false;
            question = unchecked((question * 62) + (ulong)digit);
        }

        token = new(unchecked((long)question), text[(Prefix.Length + QuestionLength + 1)..]);
        return token.Action is Skip or Back or Form || token.Ordinal is not null || token.EditedField is not null;
    }

    public override string ToString() =>
        string.Create(Prefix.Length + QuestionLength + 1 + Action.Length, this, static (text, token) =>
        {
            Prefix.CopyTo(text);
            var rest = unchecked((ulong)token.Question);
            for (var i = Prefix.Length + QuestionLength - 1; i >= Prefix.Length; i--, rest /= 62)
                text[i] = Digits[(int)(rest % 62)];
            text[Prefix.Length + QuestionLength] = '.';
            token.Action.CopyTo(text[(Prefix.Length + QuestionLength + 1)..]);
        });

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000 ? number : null;
}
