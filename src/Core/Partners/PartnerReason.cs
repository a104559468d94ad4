using System.Text.Json.Serialization;
using ChatAssistant.Core.Needs;

namespace ChatAssistant.Core.Partners;

/// <summary>
/// A fact that speaks for a candidate, or a thing to know about it. Each is true of the two profiles and names nobody.
/// </summary>
[JsonDerivedType(typeof(TheyOffer), "they-offer")]
[JsonDerivedType(typeof(YouOffer), "you-offer")]
[JsonDerivedType(typeof(TheyOfferRelated), "they-offer-related")]
[JsonDerivedType(typeof(SamePublic), "same-public")]
[JsonDerivedType(typeof(SharedValue), "shared-value")]
[JsonDerivedType(typeof(WithinBand), "within-band")]
[JsonDerivedType(typeof(BothOnline), "both-online")]
[JsonDerivedType(typeof(SameSector), "same-sector")]
[JsonDerivedType(typeof(RingOfThree), "ring-of-three")]
[JsonDerivedType(typeof(StillMissing), "still-missing")]
[JsonDerivedType(typeof(OneWay), "one-way")]
[JsonDerivedType(typeof(ToGetToKnow), "to-get-to-know")]
[JsonDerivedType(typeof(LargerThanYours), "larger-than-yours")]
[JsonDerivedType(typeof(SmallerThanYours), "smaller-than-yours")]
public abstract record PartnerReason
{
    private PartnerReason()
    {
    }

    /// <summary>The two profiles without the fact; the same ones when the fact carries no weight.</summary>
    internal virtual (PartnerProfile Seeker, PartnerProfile Other) Without(PartnerProfile seeker, PartnerProfile other) => (seeker, other);

    /// <summary>They offer a topic that the seeker needs.</summary>
    public sealed record TheyOffer(TopicId Topic) : PartnerReason
    {
        internal override (PartnerProfile, PartnerProfile) Without(PartnerProfile seeker, PartnerProfile other) =>
            (seeker, other with { Offers = other.Offers.Remove(Topic) });
    }

    /// <summary>The seeker offers a topic that they need.</summary>
    public sealed record YouOffer(TopicId Topic) : PartnerReason
    {
        internal override (PartnerProfile, PartnerProfile) Without(PartnerProfile seeker, PartnerProfile other) =>
            (seeker with { Offers = seeker.Offers.Remove(Topic) }, other);
    }

    /// <summary>They offer a topic of the same group as one that the seeker needs.</summary>
    public sealed record TheyOfferRelated(TopicId Needed, TopicId Offered) : PartnerReason
    {
        internal override (PartnerProfile, PartnerProfile) Without(PartnerProfile seeker, PartnerProfile other) =>
            (seeker, other with { Offers = other.Offers.Remove(Offered) });
    }

    /// <summary>Both serve the same public.</summary>
    public sealed record SamePublic(string Public) : PartnerReason
    {
        internal override (PartnerProfile, PartnerProfile) Without(PartnerProfile seeker, PartnerProfile other) =>
            (seeker, other with { Publics = other.Publics.Remove(Public) });
    }

    /// <summary>Both hold the same value.</summary>
    public sealed record SharedValue(string Value) : PartnerReason
    {
        internal override (PartnerProfile, PartnerProfile) Without(PartnerProfile seeker, PartnerProfile other) =>
            (seeker, other with { Values = other.Values.Remove(Value) });
    }

    /// <summary>They are no farther than this.</summary>
    public sealed record WithinBand(DistanceBand Band) : PartnerReason
    {
        internal override (PartnerProfile, PartnerProfile) Without(PartnerProfile seeker, PartnerProfile other) =>
            (seeker, other with { Place = null });
    }

    /// <summary>Both accept to meet online.</summary>
    public sealed record BothOnline : PartnerReason
    {
        internal override (PartnerProfile, PartnerProfile) Without(PartnerProfile seeker, PartnerProfile other) =>
            (seeker, other with { AcceptsOnline = false });
    }

    /// <summary>Both work in the same sector.</summary>
    public sealed record SameSector(string Sector) : PartnerReason
    {
        internal override (PartnerProfile, PartnerProfile) Without(PartnerProfile seeker, PartnerProfile other) =>
            (seeker, other with { Sector = null });
    }

    /// <summary>The seeker helps them, they help a third association, which helps the seeker with a topic.</summary>
    public sealed record RingOfThree(TopicId FromThird) : PartnerReason;

    /// <summary>To know: they do not offer this topic, which the seeker needs too.</summary>
    public sealed record StillMissing(TopicId Topic) : PartnerReason;

    /// <summary>To know: the seeker offers nothing that they need.</summary>
    public sealed record OneWay : PartnerReason;

    /// <summary>To know: no need is answered, it is to get to know each other.</summary>
    public sealed record ToGetToKnow : PartnerReason;

    public sealed record LargerThanYours : PartnerReason;

    public sealed record SmallerThanYours : PartnerReason;
}
