namespace ChatAssistant.Core.Partners;

/// <summary>A reason with what it weighs.</summary>
/// <param name="Reason">The fact.</param>
/// <param name="Share">How much the candidate's rank would fall without this fact; 0 for a thing to know.</param>
public sealed record StatedReason(PartnerReason Reason, double Share);
