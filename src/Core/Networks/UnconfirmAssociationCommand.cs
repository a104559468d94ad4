using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>A coordinator does not follow who vouched for an association, or has doubts about one: its introductions wait again, and it stays on the list.</summary>
public sealed class UnconfirmAssociationCommand : ICommand
{
    public string Key => "unconfirm-association";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var id = new AssociationId(Guid.TryParse(argument, out var parsed) ? parsed : Guid.Empty);
        if (await turn.Db.Associations.FirstOrDefaultAsync(one => one.Id == id && one.NetworkId == turn.Person.NetworkId && one.IsVerified, cancellationToken) is not { } association)
        {
            turn.Reply("association.unknown", buttons: NextSteps.Buttons);
            return;
        }

        (association.IsVerified, association.VouchedBy) = (false, null);
        await Confirmations.SettleAsync(turn, association, cancellationToken);
        turn.Db.Todo.Add(new() { Id = turn.NewId(), NetworkId = association.NetworkId, Kind = NewMembers.ToConfirm, Subject = id.Value, Words = association.Name, CreatedAt = turn.Now });
        turn.Reply("vouch.undone", [("association", association.Name)]);
    }
}
