using System.Collections.Immutable;

namespace ChatAssistant.Core.Partners;

/// <summary>
/// Describes an association without singling it out. What is counted are the descriptive traits (size, place, distance from
/// the reader, public, sector, online); the topics of the need itself have to be said and are not counted.
/// </summary>
/// <param name="sensitive">The keys of sectors and publics that may reveal health, religion or opinions: never said.</param>
public sealed class Anonymizer(IReadOnlySet<string> sensitive)
{
    /// <summary>How many associations of the network share a description at least.</summary>
    public const int DefaultAtLeast = 5;

    /// <summary>
    /// The most useful description that fits at least so many associations of the network, the reader's own left out. Traits
    /// are added from the most useful down; one that would narrow too much is said less precisely, or not at all.
    /// </summary>
    /// <param name="subject">Whom to describe.</param>
    /// <param name="reader">Who will read it; null when anyone of the network may, who then counts as one association more.</param>
    /// <param name="network">All the associations of the network, the subject among them.</param>
    /// <param name="atLeast">How many have to fit.</param>
    public AnonymousDescription Describe(
        PartnerProfile subject, PartnerProfile? reader, IReadOnlyCollection<PartnerProfile> network, int atLeast = DefaultAtLeast)
    {
        var needed = reader is null ? atLeast + 1 : atLeast;
        var alike = network.Where(other => other.AssociationId != reader?.AssociationId).ToList();
        var said = ImmutableArray.CreateBuilder<DescribedTrait>();
        foreach (var trait in Traits(subject, reader))
            for (var saying = trait; saying is not null; saying = saying.Wider)
            {
                var fitting = alike.FindAll(other => saying.IsTrueOf(other, reader));
                if (fitting.Count < needed) continue;
                said.Add(saying);
                alike = fitting;
                break;
            }
        return new(said.ToImmutable());
    }

    /// <summary>What could be said of the subject, the most useful first.</summary>
    private IEnumerable<DescribedTrait> Traits(PartnerProfile subject, PartnerProfile? reader)
    {
        if (subject.Size is { } size) yield return new DescribedTrait.OfSize(size);
        if (subject.Place is { } place) yield return new DescribedTrait.InDepartement(place.Departement);
        if (reader is not null && Bands.Between(reader, subject) is { } band and not DistanceBand.Farther)
            yield return new DescribedTrait.Within(band);
        foreach (var name in subject.Publics.OrderByDescending(name => reader?.Publics.Contains(name)).ThenBy(name => name, StringComparer.Ordinal))
            if (!sensitive.Contains(name)) yield return new DescribedTrait.Serves(name);
        if (subject.Sector is { } sector && !sensitive.Contains(sector)) yield return new DescribedTrait.InSector(sector);
        if (subject.AcceptsOnline) yield return new DescribedTrait.MeetsOnline();
    }
}
