using ChatAssistant.Core.Needs;

namespace ChatAssistant.Core.Partners;

/// <summary>On which rung a candidate stands, and how it ranks there.</summary>
internal sealed class PartnerLadder(TopicTaxonomy taxonomy, TopicRarity rarity, PartnerWeights weights)
{
    private const double ExposurePenalty = .05;
    private const double ExposureUnit = 10;

    public PartnerWeights Weights => weights;

    public PartnerScore Score(PartnerProfile seeker, PartnerProfile other) => PartnerScorer.Score(seeker, other, rarity, weights);

    /// <summary>The rung of two associations by themselves; a ring of three takes others into account.</summary>
    public LadderRung RungOf(PartnerProfile seeker, PartnerProfile other, PartnerScore score) => score switch
    {
        { TheyAnswer: > 0, SeekerAnswers: > 0 } => LadderRung.BothWays,
        { TheyAnswer: > 0 } => LadderRung.OneWay,
        _ when Related(seeker, other) > 0 => LadderRung.SameGroup,
        _ => LadderRung.ToGetToKnow,
    };

    /// <summary>
    /// The score, and below the first rung what the rung rests on, which the harmonic mean does not see; less a little for
    /// each time the candidate was shown to others.
    /// </summary>
    public double Rank(LadderRung rung, PartnerProfile seeker, PartnerProfile other, PartnerScore score) => score.Total
        + rung switch
        {
            LadderRung.OneWay => weights.Reciprocity * score.TheyAnswer,
            LadderRung.SameGroup => weights.Reciprocity * Related(seeker, other),
            LadderRung.RingOfThree => weights.Reciprocity * score.SeekerAnswers,
            LadderRung.ToGetToKnow when seeker.Sector is { } sector && sector == other.Sector => weights.Place,
            _ => 0,
        }
        - ExposurePenalty * Math.Log2(1 + other.ProposalsReceived / ExposureUnit);

    /// <summary>A topic they offer of the same group as a need, or null.</summary>
    public TopicId? RelatedOffer(TopicId need, PartnerProfile other)
    {
        if (taxonomy.Find(need) is not { } topic) return null;
        foreach (var offer in other.Offers)
            if (offer != need && taxonomy.Find(offer)?.Group == topic.Group) return offer;
        return null;
    }

    private double Related(PartnerProfile seeker, PartnerProfile other)
    {
        double all = 0, related = 0;
        foreach (var need in seeker.Needs)
        {
            all += rarity[need];
            if (RelatedOffer(need, other) is not null) related += rarity[need];
        }
        return all == 0 ? 0 : related / all;
    }
}
