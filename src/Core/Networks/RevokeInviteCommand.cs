using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>Ends an invite of one's own network.</summary>
public sealed class RevokeInviteCommand : ICommand
{
    public string Key => "revoke-invite";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var roles = InviteDialog.RolesUpTo(turn.Person.Role);
        if (Guid.TryParse(argument, out var id)
            && await turn.Db.Invites.FirstOrDefaultAsync(one => one.Id == id && one.NetworkId == turn.Person.NetworkId && roles.Contains(one.Role), cancellationToken) is { } invite)
        {
            invite.RevokedAt ??= turn.Now;
            turn.Reply("invite.revoked", [("code", invite.Code)], [new("invite.list", "invites")]);
        }
        else
            turn.Reply("invite.unknown", buttons: [new("invite.list", "invites")]);
    }
}
