using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>A no that is taken back: the proposal is open again where the other side is still there; where it is not, a kind word.</summary>
public sealed class ProposalReopening(ProfileLoader profiles)
{
    /// <returns>The network, to show the card with; null when the person was told that it is too late.</returns>
    public async Task<NetworkProfiles?> TryAsync(OwnProposal own, Turn turn, CancellationToken cancellationToken)
    {
        if (!own.Proposal.TryTakeNoBack(own.Side))
        {
            OwnProposals.ReplyWhereItStands(own, turn);
            return null;
        }

        turn.Db.Record(own.Proposal, "no-taken-back", turn.Now, turn.Person.Id);
        // The profiles are read from the database: the no must be gone there.
        await turn.Db.SaveChangesAsync(cancellationToken);
        var network = await profiles.LoadAsync(turn.Db, own.Proposal.NetworkId, turn.Now, cancellationToken);
        if (own.Side == ProposalSide.Candidate ? own.Proposal.Status == ProposalStatus.Asked : await IsStillThereAsync(own.Proposal, network, turn, cancellationToken))
            return network;
        if (own.Side == ProposalSide.Candidate)
            turn.Reply("proposal.gone-by", buttons: NextSteps.Buttons);
        else
            turn.Reply("proposal.gone", buttons: [new("proposal.button.others", $"proposal-next {own.Proposal.NeedId:N}"), new("proposal.button.status", "partners"), new("common.choice.help", "help")]);
        return null;
    }

    private static async Task<bool> IsStillThereAsync(Proposal proposal, NetworkProfiles network, Turn turn, CancellationToken cancellationToken)
    {
        var isNeeded = await turn.Db.Needs.AnyAsync(need => need.Id == proposal.NeedId && need.Status == NeedStatus.Open, cancellationToken);
        if (!isNeeded || !network.MaySend(proposal))
        {
            proposal.TryEnd(isNeeded ? ProposalEnd.NoLongerPossible : ProposalEnd.NeedClosed, turn.Now);
            return false;
        }

        await turn.Db.OpenWindowAsync(proposal, network.Calendar, turn.Now, Proposal.WindowDays, cancellationToken);
        return true;
    }
}
