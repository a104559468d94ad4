namespace ChatAssistant.Core.Partners;

/// <summary>A proposal, and the side on which the person stands.</summary>
public sealed record OwnProposal(Proposal Proposal, ProposalSide Side);
