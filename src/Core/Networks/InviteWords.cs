using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Networks;

/// <summary>An invite in its maker's words.</summary>
internal static class InviteWords
{
    public static (string Name, object? Value)[] Of(Invite invite, Turn turn) =>
    [
        ("code", invite.Code), ("uses", invite.UsesLeft), ("role", turn.Texts.Plain(turn.Language, $"invite.role.{EnumKey.Of(invite.Role)}")),
        ("until", DateWords.Write(new DateTimeRange(invite.ExpiresAt.InZone(turn.Zone).Date), new(turn.Now, turn.Zone, turn.Language.StartsWith("fr", StringComparison.OrdinalIgnoreCase)))),
    ];
}
