using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Networks;

/// <summary>An invite in its maker's words.</summary>
internal static class InviteWords
{
    public static (string Name, object? Value)[] Of(Invite invite, Turn turn) =>
    [
        ("code", invite.Code), ("uses", invite.UsesLeft), ("role", turn.Texts.Plain(turn.Language, $"invite.role.{EnumKey.Of(invite.Role)}")),
        ("until", turn.Person.DayWords(invite.ExpiresAt, turn.Now)),
    ];
}
