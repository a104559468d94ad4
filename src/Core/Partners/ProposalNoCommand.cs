using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>"Not this time": never told to the other side. A seeker goes on to the next candidate.</summary>
public sealed class ProposalNoCommand(ProfileLoader profiles, NextProposal next) : ICommand
{
    public string Key => "proposal-no";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await OwnProposals.FindAsync(turn, argument, cancellationToken) is not { } own)
            return;
        if (!own.Proposal.TryDecline(own.Side, turn.Person.Id, turn.Now))
        {
            OwnProposals.ReplyWhereItStands(own, turn);
            return;
        }

        turn.Db.Record(own.Proposal, "declined", turn.Now, turn.Person.Id);
        turn.Reply("proposal.declined", buttons: [new("proposal.button.say-why", $"decline-reason {own.Proposal.Id:N}"), new("proposal.button.no-back", $"proposal-no-back {own.Proposal.Id:N}")]);
        if (own.Side == ProposalSide.Seeker)
            await GoOnAsync(own.Proposal, turn, cancellationToken);
    }

    private async Task GoOnAsync(Proposal declined, Turn turn, CancellationToken cancellationToken)
    {
        // The search reads the database: this refusal must be there.
        await turn.Db.SaveChangesAsync(cancellationToken);
        var need = await turn.Db.Needs.FirstAsync(need => need.Id == declined.NeedId, cancellationToken);
        var network = await profiles.LoadAsync(turn.Db, need.NetworkId, turn.Now, cancellationToken);
        turn.Reply(await next.OfferAsync(turn.Db, need, network, turn.Now, "proposal.opening.next", cancellationToken) ?? new("proposal.none-left", [], NextSteps.Buttons));
    }
}
