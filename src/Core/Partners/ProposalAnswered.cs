namespace ChatAssistant.Core.Partners;

/// <summary>A side dealt with a proposal: it was of use to them, whatever they said.</summary>
public sealed record ProposalAnswered(Proposal Proposal, ProposalSide Side);
