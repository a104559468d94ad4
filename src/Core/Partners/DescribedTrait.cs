using ChatAssistant.Core.Networks;

namespace ChatAssistant.Core.Partners;

/// <summary>One thing said of an association that is not named.</summary>
public abstract record DescribedTrait
{
    private DescribedTrait()
    {
    }

    /// <summary>The next less precise way to say it, or null when there is none.</summary>
    internal virtual DescribedTrait? Wider => null;

    /// <summary>Whether it could be said of this association too, to this reader.</summary>
    internal abstract bool IsTrueOf(PartnerProfile other, PartnerProfile? reader);

    public sealed record OfSize(SizeBand Band) : DescribedTrait
    {
        internal override bool IsTrueOf(PartnerProfile other, PartnerProfile? reader) => other.Size == Band;
    }

    public sealed record InDepartement(Departement Departement) : DescribedTrait
    {
        internal override DescribedTrait Wider => new InRegion(Departement.Region);

        internal override bool IsTrueOf(PartnerProfile other, PartnerProfile? reader) => other.Place?.Departement.Code == Departement.Code;
    }

    public sealed record InRegion(Region Region) : DescribedTrait
    {
        internal override bool IsTrueOf(PartnerProfile other, PartnerProfile? reader) => other.Place?.Region.Code == Region.Code;
    }

    /// <summary>No farther from the reader than this.</summary>
    public sealed record Within(DistanceBand Band) : DescribedTrait
    {
        internal override DescribedTrait? Wider => Band < DistanceBand.Within200 ? new Within(Band + 1) : null;

        internal override bool IsTrueOf(PartnerProfile other, PartnerProfile? reader) =>
            reader is not null && Bands.Between(reader, other) <= Band;
    }

    public sealed record Serves(string Public) : DescribedTrait
    {
        internal override bool IsTrueOf(PartnerProfile other, PartnerProfile? reader) => other.Publics.Contains(Public);
    }

    public sealed record InSector(string Sector) : DescribedTrait
    {
        internal override bool IsTrueOf(PartnerProfile other, PartnerProfile? reader) => other.Sector == Sector;
    }

    public sealed record MeetsOnline : DescribedTrait
    {
        internal override bool IsTrueOf(PartnerProfile other, PartnerProfile? reader) => other.AcceptsOnline;
    }
}
