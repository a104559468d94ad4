using System.Collections.Immutable;
using ChatAssistant.Core.Needs;

namespace ChatAssistant.Core.Partners;

/// <summary>The reasons of a candidate: each fact is taken out of the profiles again, and what the rank loses is its share.</summary>
internal sealed class PartnerReasons(PartnerLadder ladder)
{
    /// <summary>The facts that speak for the candidate, the heaviest first, then the things to know.</summary>
    public ImmutableArray<StatedReason> Of(LadderRung rung, PartnerProfile seeker, PartnerProfile other, double rank, TopicId? fromThird)
    {
        var facts = Facts(rung, seeker, other)
            .Select(fact => new StatedReason(fact, rank - RankWithout(fact, rung, seeker, other)))
            .Where(fact => fact.Share >= 0)
            .OrderByDescending(fact => fact.Share);
        var toKnow = ToKnow(rung, seeker, other, fromThird).Select(thing => new StatedReason(thing, 0));
        return [.. facts, .. toKnow];
    }

    private double RankWithout(PartnerReason fact, LadderRung rung, PartnerProfile seeker, PartnerProfile other)
    {
        var (lessSeeker, lessOther) = fact.Without(seeker, other);
        return ladder.Rank(rung, lessSeeker, lessOther, ladder.Score(lessSeeker, lessOther));
    }

    private IEnumerable<PartnerReason> Facts(LadderRung rung, PartnerProfile seeker, PartnerProfile other)
    {
        foreach (var topic in seeker.Needs.Intersect(other.Offers)) yield return new PartnerReason.TheyOffer(topic);
        foreach (var topic in other.Needs.Intersect(seeker.Offers)) yield return new PartnerReason.YouOffer(topic);
        if (rung == LadderRung.SameGroup)
            foreach (var need in seeker.Needs)
                if (ladder.RelatedOffer(need, other) is { } offer) yield return new PartnerReason.TheyOfferRelated(need, offer);
        foreach (var one in seeker.Publics.Intersect(other.Publics)) yield return new PartnerReason.SamePublic(one);
        foreach (var value in seeker.Values.Intersect(other.Values)) yield return new PartnerReason.SharedValue(value);
        if (Bands.Between(seeker, other) is { } band and not DistanceBand.Farther) yield return new PartnerReason.WithinBand(band);
        if (seeker.AcceptsOnline && other.AcceptsOnline) yield return new PartnerReason.BothOnline();
        if (seeker.Sector is { } sector && sector == other.Sector && (ladder.Weights.PreferSameSector || rung == LadderRung.ToGetToKnow))
            yield return new PartnerReason.SameSector(sector);
    }

    private static IEnumerable<PartnerReason> ToKnow(LadderRung rung, PartnerProfile seeker, PartnerProfile other, TopicId? fromThird)
    {
        if (fromThird is { } topic) yield return new PartnerReason.RingOfThree(topic);
        if (rung == LadderRung.OneWay) yield return new PartnerReason.OneWay();
        if (rung == LadderRung.ToGetToKnow) yield return new PartnerReason.ToGetToKnow();
        if (rung is LadderRung.BothWays or LadderRung.OneWay)
            foreach (var need in seeker.Needs.Except(other.Offers)) yield return new PartnerReason.StillMissing(need);
        if (other.Size > seeker.Size) yield return new PartnerReason.LargerThanYours();
        if (other.Size < seeker.Size) yield return new PartnerReason.SmallerThanYours();
    }
}
