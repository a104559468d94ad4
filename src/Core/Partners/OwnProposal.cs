namespace ChatAssistant.Core.Partners;

/// <summary>A proposal, and the side on which the person stands.</summary>
public sealed record OwnProposal(Proposal Proposal, ProposalSide Side)
{
    /// <summary>It is this side's turn, and it has not said no.</summary>
    public bool WaitsForOwn => Side == ProposalSide.Seeker
        ? Proposal.Status == ProposalStatus.Offered
        : Proposal is { Status: ProposalStatus.Asked, CandidateAnswer: not ProposalAnswer.No };

    /// <summary>This side said yes.</summary>
    public bool WaitsForOther => Side == ProposalSide.Seeker
        ? Proposal.Status is ProposalStatus.Promised or ProposalStatus.Asked or ProposalStatus.Accepted
        : Proposal.Status == ProposalStatus.Accepted;
}
