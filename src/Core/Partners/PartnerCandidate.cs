using System.Collections.Immutable;

namespace ChatAssistant.Core.Partners;

/// <summary>An association to propose, and why.</summary>
/// <param name="Profile">The association proposed.</param>
/// <param name="Score">The terms of the score.</param>
/// <param name="Rung">How it came to be proposed.</param>
/// <param name="Rank">What it is ordered by within its rung: the score, what the rung adds, less what it was shown already.</param>
/// <param name="Reasons">The facts, the heaviest first, then the things to know.</param>
/// <param name="Third">The third association of a ring, which has to be asked too; null otherwise.</param>
public sealed record PartnerCandidate(
    PartnerProfile Profile, PartnerScore Score, LadderRung Rung, double Rank, ImmutableArray<StatedReason> Reasons, Guid? Third = null);
