using System.Collections.Immutable;

namespace ChatAssistant.Core.Partners;

/// <summary>What may be said of an association before both sides said yes: all of it is true of several associations at once.</summary>
/// <param name="Traits">The traits, the most useful first; none when anything would single it out.</param>
public sealed record AnonymousDescription(ImmutableArray<DescribedTrait> Traits)
{
    public static readonly AnonymousDescription Empty = new([]);

    /// <summary>The trait of a kind, or null when it may not be said.</summary>
    public T? Of<T>() where T : DescribedTrait => Traits.OfType<T>().FirstOrDefault();

    /// <summary>
    /// Whether a reason may stand beside the description: the topics of the need itself always may, a trait only when the
    /// description says as much, a value never (it may reveal a belief).
    /// </summary>
    public bool Permits(PartnerReason reason) => reason switch
    {
        PartnerReason.SharedValue => false,
        PartnerReason.SamePublic { Public: var name } => Traits.Contains(new DescribedTrait.Serves(name)),
        PartnerReason.SameSector { Sector: var name } => Traits.Contains(new DescribedTrait.InSector(name)),
        PartnerReason.WithinBand { Band: var band } => Of<DescribedTrait.Within>()?.Band <= band,
        PartnerReason.BothOnline => Of<DescribedTrait.MeetsOnline>() is not null,
        PartnerReason.LargerThanYours or PartnerReason.SmallerThanYours => Of<DescribedTrait.OfSize>() is not null,
        _ => true,
    };

    public bool Equals(AnonymousDescription? other) => other is not null && Traits.SequenceEqual(other.Traits);

    public override int GetHashCode() => Traits.Aggregate(0, HashCode.Combine);
}
