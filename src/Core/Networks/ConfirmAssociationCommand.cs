using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>A coordinator says that a new association is what it says; its members are told.</summary>
public sealed class ConfirmAssociationCommand : ICommand
{
    public string Key => "confirm-association";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var id = new AssociationId(Guid.TryParse(argument, out var parsed) ? parsed : Guid.Empty);
        if (await turn.Db.Associations.FirstOrDefaultAsync(one => one.Id == id && one.NetworkId == turn.Person.NetworkId, cancellationToken) is not { } association)
        {
            turn.Reply("association.unknown", buttons: NextSteps.Buttons);
            return;
        }

        turn.Reply(association.IsVerified ? "association.confirmed-already" : "association.confirmed", [("association", association.Name)]);
        if (association.IsVerified)
            return;
        association.IsVerified = true;
        await foreach (var item in turn.Db.Todo.Where(item => item.NetworkId == association.NetworkId && item.Kind == NewMembers.ToConfirm && item.Subject == id.Value && item.DoneAt == null).AsAsyncEnumerable().WithCancellation(cancellationToken))
            (item.DoneAt, item.DoneBy) = (turn.Now, turn.Person.Id);
        foreach (var member in await turn.Db.People.Where(person => person.AssociationId == id && person.Id != turn.Person.Id).ToListAsync(cancellationToken))
            await turn.TellAsync(member, MessageKind.OwnNews, new("association.is-confirmed", [("association", association.Name)]), cancellationToken);
        // Those who react to it read the database.
        await turn.Db.SaveChangesAsync(cancellationToken);
        await turn.RaiseAsync(new AssociationConfirmed(association), cancellationToken);
    }
}
