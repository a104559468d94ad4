using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>The invites that still let people in, each with a button that ends it.</summary>
public sealed class InvitesCommand : ICommand
{
    /// <summary>The newest ones: as many as a message holds.</summary>
    private const int Shown = 10;

    public string Key => "invites";

    public Role MinimumRole => Role.Coordinator;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var roles = InviteDialog.RolesUpTo(turn.Person.Role);
        var usable = await (
            from invite in turn.Db.Set<Invite>()
            where invite.NetworkId == turn.Person.NetworkId && invite.RevokedAt == null && invite.UsesLeft > 0 && invite.ExpiresAt > turn.Now && roles.Contains(invite.Role)
            join association in turn.Db.Set<Association>() on invite.AssociationId equals association.Id into associations
            from association in associations.DefaultIfEmpty()
            orderby invite.Id descending
            select new { Invite = invite, Association = association == null ? "" : association.Name }).Take(Shown).ToListAsync(cancellationToken);
        if (usable.Count == 0)
        {
            turn.Reply("invite.none", buttons: [new("invite.another", InviteDialog.Key)]);
            return;
        }

        var lines = usable.Select(one => turn.Texts.Format(turn.Language, "invite.line", [("association", one.Association), ("named", one.Association.Length > 0), .. InviteWords.Of(one.Invite, turn)]));
        turn.Reply(
            "invite.all", [("lines", lines.Aggregate((all, line) => all + RichText.From("\n") + line))],
            [.. usable.Select(one => new Button("invite.revoke", $"revoke-invite {one.Invite.Id:N}") { Arguments = [("code", one.Invite.Code)] }), new("invite.another", InviteDialog.Key)]);
    }
}
