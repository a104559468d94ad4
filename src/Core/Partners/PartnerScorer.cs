using System.Collections.Immutable;
using ChatAssistant.Core.Networks;

namespace ChatAssistant.Core.Partners;

/// <summary>Scores two associations for each other. The same both ways, but for who answers whom.</summary>
public static class PartnerScorer
{
    /// <summary>The distance, in kilometres, at which being near is worth half.</summary>
    private const double HalfWayKm = 50;

    private const double Online = .6;
    private const double UnknownPlace = .3;
    private const int EnoughSlots = 3;

    public static PartnerScore Score(PartnerProfile seeker, PartnerProfile other, TopicRarity rarity, PartnerWeights weights) => new(
        rarity.Answered(seeker.Needs, other.Offers),
        rarity.Answered(other.Needs, seeker.Offers),
        Place(seeker, other),
        InCommon(seeker, other),
        Math.Min(1, seeker.Availability.InCommonWith(other.Availability) / (double)EnoughSlots),
        Complementarity(seeker, other, weights.PreferSameSector),
        weights);

    private static double Place(PartnerProfile seeker, PartnerProfile other)
    {
        var near = seeker.Place is { } here && other.Place is { } there ? HalfWayKm / (HalfWayKm + here.DistanceKm(there)) : UnknownPlace;
        return seeker.AcceptsOnline && other.AcceptsOnline ? Math.Max(near, Online) : near;
    }

    /// <summary>What they share of all their values and publics together (Jaccard).</summary>
    private static double InCommon(PartnerProfile seeker, PartnerProfile other)
    {
        var shared = Shared(seeker.Values, other.Values) + Shared(seeker.Publics, other.Publics);
        var all = seeker.Values.Length + other.Values.Length + seeker.Publics.Length + other.Publics.Length - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    private static int Shared(ImmutableArray<string> ours, ImmutableArray<string> theirs)
    {
        var shared = 0;
        foreach (var one in ours)
            if (theirs.Contains(one)) shared++;
        return shared;
    }

    private static double Complementarity(PartnerProfile seeker, PartnerProfile other, bool preferSameSector) =>
        (Sector(seeker.Sector, other.Sector, preferSameSector) + Size(seeker.Size, other.Size)) / 2;

    private static double Sector(string? ours, string? theirs, bool preferSame) =>
        ours is null || theirs is null ? 0 : ours == theirs == preferSame ? 1 : 0;

    private static double Size(SizeBand? ours, SizeBand? theirs) =>
        ours is { } mine && theirs is { } yours ? Math.Max(0, 1 - Math.Abs(mine - yours) / 2.0) : 0;
}
