using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>Finds the proposals that concern the association of whoever speaks; a candidate finds one only once it was asked.</summary>
internal static class OwnProposals
{
    /// <summary>The proposal of that id; null, and the person told so, when there is none of theirs.</summary>
    public static async Task<OwnProposal?> FindAsync(Turn turn, string? argument, CancellationToken cancellationToken)
    {
        var own = Guid.TryParse(argument, out var id) && await turn.Db.Proposals.FirstOrDefaultAsync(proposal => proposal.Id == id, cancellationToken) is { } proposal
            ? Seen(turn, proposal)
            : null;
        if (own is null)
            turn.Reply("proposal.unknown", buttons: NextSteps.Buttons);
        return own;
    }

    /// <summary>All that are under way for the association, in reserve too, in the order in which they were found.</summary>
    public static async Task<IReadOnlyList<OwnProposal>> UnderWayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var proposals = await turn.Db.Proposals
            .Where(proposal => proposal.NetworkId == turn.Person.NetworkId && (proposal.Seeker == turn.Person.AssociationId || proposal.Candidate == turn.Person.AssociationId))
            .Where(proposal => proposal.Status != ProposalStatus.Ended && proposal.Status != ProposalStatus.Introduced)
            .OrderBy(proposal => proposal.CreatedAt).ThenBy(proposal => proposal.Order).ToListAsync(cancellationToken);
        return [.. proposals.Select(proposal => Seen(turn, proposal)).OfType<OwnProposal>()];
    }

    /// <summary>What was asked for no longer applies: says where the proposal stands, and changes nothing.</summary>
    public static void ReplyWhereItStands(OwnProposal own, Turn turn) =>
        turn.Reply(own.Proposal.IsLive ? "proposal.already" : "proposal.over", buttons: [new("proposal.button.status", "partners"), new("common.choice.need", "need")]);

    private static OwnProposal? Seen(Turn turn, Proposal proposal) =>
        turn.Person.AssociationId is not { } own || proposal.NetworkId != turn.Person.NetworkId ? null
        : proposal.Seeker == own ? new(proposal, ProposalSide.Seeker)
        : proposal.Candidate == own && proposal.CandidatePerson is not null ? new(proposal, ProposalSide.Candidate)
        : null;
}
