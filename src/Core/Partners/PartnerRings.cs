namespace ChatAssistant.Core.Partners;

/// <summary>
/// Rings of three: the seeker helps a candidate who has nothing for it, the candidate helps a third association, and the
/// third helps the seeker. All three have to pass the gates two by two.
/// </summary>
internal sealed class PartnerRings(PartnerGates gates, TopicRarity rarity, PartnerLadder ladder)
{
    /// <summary>The standings, with the candidates that close a ring moved up to that rung.</summary>
    public List<PartnerStanding> Closed(PartnerProfile seeker, List<PartnerStanding> standings)
    {
        var thirds = standings.FindAll(standing => standing.Score.TheyAnswer > 0);
        return standings.ConvertAll(standing => Third(standing, thirds) is { } third ? OnRing(seeker, standing, third) : standing);
    }

    private PartnerProfile? Third(PartnerStanding standing, List<PartnerStanding> thirds)
    {
        if (standing is not { Rung: LadderRung.ToGetToKnow, Score.SeekerAnswers: > 0 }) return null;
        return thirds
            .Where(third => rarity.Answered(third.Other.Needs, standing.Other.Offers) > 0 && Meet(standing.Other, third.Other))
            .OrderByDescending(third => third.Rank)
            .ThenBy(third => third.Other.AssociationId)
            .FirstOrDefault()?.Other;
    }

    private bool Meet(PartnerProfile one, PartnerProfile other) => gates.Pass(one, other) && gates.Pass(other, one);

    private PartnerStanding OnRing(PartnerProfile seeker, PartnerStanding standing, PartnerProfile third) => standing with
    {
        Rung = LadderRung.RingOfThree,
        Rank = ladder.Rank(LadderRung.RingOfThree, seeker, standing.Other, standing.Score),
        Third = third,
    };
}
