using ChatAssistant.Core.Needs;

namespace ChatAssistant.Core.Partners;

/// <summary>A candidate on its rung, before it is explained.</summary>
internal sealed record PartnerStanding(PartnerProfile Other, PartnerScore Score, LadderRung Rung, double Rank)
{
    /// <summary>The third association of a ring, or null.</summary>
    public PartnerProfile? Third { get; init; }

    public PartnerCandidate Explained(PartnerProfile seeker, PartnerReasons reasons)
    {
        TopicId? fromThird = Third is null ? null : seeker.Needs.First(need => Third.Offers.Contains(need));
        return new(Other, Score, Rung, Rank, reasons.Of(Rung, seeker, Other, Rank, fromThird), Third?.AssociationId);
    }
}
