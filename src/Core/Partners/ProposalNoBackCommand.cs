using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>Takes a no back, and shows the card again.</summary>
public sealed class ProposalNoBackCommand(ProposalReopening reopening, ProposalCards cards) : ICommand
{
    private const string Opening = "proposal.opening.open-again";

    public string Key => "proposal-no-back";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await OwnProposals.FindAsync(turn, argument, cancellationToken) is not { } own || await reopening.TryAsync(own, turn, cancellationToken) is not { } network)
            return;
        var need = await turn.Db.Set<Needs.Need>().FirstAsync(need => need.Id == own.Proposal.NeedId, cancellationToken);
        turn.Reply(own.Side == ProposalSide.Seeker
            ? cards.ForSeeker(own.Proposal, network, turn.Now, Opening)
            : cards.ForCandidate(own.Proposal, need, network, turn.Now, Opening));
    }
}
