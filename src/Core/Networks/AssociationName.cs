using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Networks;

/// <summary>
/// Which association a person is of, as an answer: a known one ("N" id), an invite to one, or the name of a new one.
/// A name that is like a known one is asked about, never guessed.
/// </summary>
internal static class AssociationName
{
    public const int MaxLength = 100;
    public const string InvitePrefix = "invite:";
    public const string NewPrefix = "new:";

    private const int MinLength = 2;

    public static Slot<string> Slot(string key) =>
        new(key, FieldKind.Association, (raw, context) => Read(raw.Trim(), context), TryParse) { HasLoadedOptions = true, IsSearched = true, MaxLength = MaxLength };

    public static string? InviteOf(string answer) => answer.StartsWith(InvitePrefix, StringComparison.Ordinal) ? answer[InvitePrefix.Length..] : null;

    public static AssociationId? KnownOf(string answer) => Guid.TryParseExact(answer, "N", out var id) ? new(id) : null;

    /// <summary>Whether the answer names an association that is not there yet.</summary>
    public static bool IsNew(string? answer) => answer is not null && InviteOf(answer) is null && KnownOf(answer) is null;

    private static SlotReading Read(string typed, SlotContext context)
    {
        var options = context.Options;
        if (options.FirstOrDefault(option => option.Value == typed) is { } tapped)
            return Accept(tapped);
        if (options is [{ } invite] && InviteOf(invite.Value) is not null)
            return Accept(invite);
        if (options.Any(option => option.Value.StartsWith(NewPrefix, StringComparison.Ordinal)) && YesNoWords.Read(typed, context with { Options = [] }) is SlotReading.Accepted yesOrNo)
            return Accept(yesOrNo.Value == YesNoWords.Yes ? options[0] : options[^1]);
        return typed.Length > MaxLength ? SlotReading.Refuse("too-long", ("max", MaxLength))
            : typed.Length < MinLength ? SlotReading.Refuse("too-short", ("min", MinLength))
            : options.IsEmpty ? new SlotReading.Accepted(typed)
            : new SlotReading.Ambiguous(new("name-known"), options);
    }

    private static SlotReading.Accepted Accept(SlotOption option) =>
        new(option.Value.StartsWith(NewPrefix, StringComparison.Ordinal) ? option.Value[NewPrefix.Length..] : option.Value);

    private static bool TryParse(string stored, out string value)
    {
        value = stored;
        return true;
    }
}
