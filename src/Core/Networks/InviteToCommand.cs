using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>Opens an invite to the team of an association that is known already. Argument: the association; without one, all is asked.</summary>
public sealed class InviteToCommand : ICommand
{
    public string Key => "invite-to";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var id = new AssociationId(Guid.TryParse(argument, out var parsed) ? parsed : Guid.Empty);
        var known = await turn.Db.Associations.AnyAsync(association => association.Id == id && association.NetworkId == turn.Person.NetworkId, cancellationToken);
        turn.Start(InviteDialog.Key, null, known
            ? Answers.None.With(InviteDialog.Scope, EnumKey.Of(InviteScope.Association)).With(InviteDialog.Association, id.ToString()).AsKnown()
            : Answers.None);
    }
}
