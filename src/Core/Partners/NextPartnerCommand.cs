using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>Shows one more candidate for a need, beside those already shown.</summary>
public sealed class NextPartnerCommand(ProfileLoader profiles, NextProposal next) : ICommand
{
    public string Key => "proposal-next";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var need = Guid.TryParse(argument, out var id)
            ? await turn.Db.Needs.FirstOrDefaultAsync(need => need.Id == id && need.NetworkId == turn.Person.NetworkId && need.AssociationId == turn.Person.AssociationId, cancellationToken)
            : null;
        if (need is not { Status: NeedStatus.Open })
        {
            turn.Reply("proposal.over", buttons: NextSteps.Buttons);
            return;
        }

        var network = await profiles.LoadAsync(turn.Db, need.NetworkId, turn.Now, cancellationToken);
        turn.Reply(await next.OfferAsync(turn.Db, need, network, turn.Now, "proposal.opening.next", cancellationToken) ?? new("proposal.none-left", [], NextSteps.Buttons));
    }
}
