using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>A coordinator says that an association is what it says: a new one, or one that somebody vouched for.</summary>
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

        turn.Reply(association is { IsVerified: true, VouchedBy: null } ? "association.confirmed-already" : "association.confirmed", [("association", association.Name)]);
        association.VouchedBy = null;
        if (association.IsVerified)
            await Confirmations.SettleAsync(turn, association, cancellationToken);
        else
            await Confirmations.ConfirmAsync(turn, association, "association.is-confirmed", cancellationToken);
    }
}
