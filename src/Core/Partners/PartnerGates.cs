using System.Collections.Immutable;

namespace ChatAssistant.Core.Partners;

/// <summary>What has to hold before two associations may be proposed to each other.</summary>
/// <param name="history">What happened between them.</param>
/// <param name="loadCap">How many open exchanges an association may have and still be proposed.</param>
public sealed class PartnerGates(PartnerHistory history, int loadCap = PartnerGates.DefaultLoadCap)
{
    public const int DefaultLoadCap = 3;

    /// <summary>The first thing that keeps the other from being proposed to the seeker, or none.</summary>
    public PartnerRefusal Refusal(PartnerProfile seeker, PartnerProfile other)
    {
        var pair = PartnerPair.Of(seeker.AssociationId, other.AssociationId);
        if (seeker.AssociationId == other.AssociationId) return PartnerRefusal.Oneself;
        if (!ShareANetwork(seeker, other)) return PartnerRefusal.AnotherNetwork;
        if (other.Paused) return PartnerRefusal.Paused;
        if (history.Blocked.Contains(pair)) return PartnerRefusal.Blocked;
        if (history.Declined.Contains(pair)) return PartnerRefusal.Declined;
        if (history.Recent.Contains(pair)) return PartnerRefusal.Recent;
        if (other.OpenExchanges >= loadCap) return PartnerRefusal.FullyBooked;
        if (!Agree(seeker.Languages, other.Languages)) return PartnerRefusal.NoCommonLanguage;
        if (!Agree(seeker.Formats, other.Formats)) return PartnerRefusal.NoCommonFormat;
        return CanMeet(seeker, other) ? PartnerRefusal.None : PartnerRefusal.AcrossASea;
    }

    public bool Pass(PartnerProfile seeker, PartnerProfile other) => Refusal(seeker, other) == PartnerRefusal.None;

    private bool ShareANetwork(PartnerProfile seeker, PartnerProfile other) =>
        seeker.NetworkId == other.NetworkId || history.OpenNetworks.Contains(PartnerPair.Of(seeker.NetworkId, other.NetworkId));

    /// <summary>An empty preference means "any".</summary>
    private static bool Agree(ImmutableArray<string> ours, ImmutableArray<string> theirs)
    {
        if (ours.IsEmpty || theirs.IsEmpty) return true;
        foreach (var one in ours)
            if (theirs.Contains(one)) return true;
        return false;
    }

    private static bool CanMeet(PartnerProfile seeker, PartnerProfile other) =>
        (seeker.AcceptsOnline && other.AcceptsOnline) || seeker.Place is not { } here || other.Place is not { } there || !here.IsAcrossASeaFrom(there);
}
