using ChatAssistant.Core.Data;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Needs;

/// <summary>What a network can do for a need, in numbers that name nobody.</summary>
/// <param name="Helpers">Associations that offer the topic.</param>
/// <param name="Near">How many of them are near; 0 too when so few associations are near that it would tell which.</param>
/// <param name="Related">Associations that offer another topic of its group.</param>
public sealed record NeedOutlook(int Helpers, int Near, int Related)
{
    public static readonly NeedOutlook Nobody = new(0, 0, 0);

    /// <summary>Kilometres as the crow flies.</summary>
    private const double NearKm = 50;

    /// <summary>As many associations at least have to be near before a number of near helpers is said.</summary>
    private const int FewestNear = 5;

    private static readonly CompiledQuery<Func<AssistantDb, NetworkId?, AssociationId?, string[], LocalDate, IAsyncEnumerable<Offered>>> Offers = new(() =>
        EF.CompileAsyncQuery((AssistantDb db, NetworkId? network, AssociationId? own, string[] topics, LocalDate today) =>
            from offer in db.Set<Offer>()
            join association in db.Set<Association>() on offer.AssociationId equals association.Id
            where offer.NetworkId == network && offer.WithdrawnAt == null && topics.Contains(offer.Topic)
                && association.Id != own && (association.PausedUntil == null || association.PausedUntil <= today)
            select new Offered(offer.AssociationId, offer.Topic)));

    public static async Task<NeedOutlook> ReadAsync(AssistantDb db, Person person, string topic, TopicChoices topics, PlaceDirectory places, Instant now, CancellationToken cancellationToken)
    {
        var today = now.InZone(person.Zone).Date;
        var offers = await Offers.On(db)(db, person.NetworkId, person.AssociationId, [.. topics.Alike(topic)], today).ToListAsync(cancellationToken);
        var helpers = offers.Where(offer => offer.Topic == topic).Select(offer => offer.AssociationId).ToHashSet();
        var related = offers.Select(offer => offer.AssociationId).Where(id => !helpers.Contains(id)).Distinct().Count();
        return new(helpers.Count, helpers.Count == 0 ? 0 : await NearAsync(db, person, helpers, places, cancellationToken), related);
    }

    private static async Task<int> NearAsync(AssistantDb db, Person person, HashSet<AssociationId> helpers, PlaceDirectory places, CancellationToken cancellationToken)
    {
        if (person.AssociationId is null)
            return 0;
        var all = await db.Associations.Where(association => association.NetworkId == person.NetworkId && association.PlaceCode != null)
            .Select(association => new { association.Id, association.PlaceCode }).ToListAsync(cancellationToken);
        if (all.Find(association => association.Id == person.AssociationId) is not { } own || places.Commune(own.PlaceCode!) is not { } here)
            return 0;
        var near = all.FindAll(other => other.Id != own.Id && places.Commune(other.PlaceCode!) is { } there && !here.IsAcrossASeaFrom(there) && here.DistanceKm(there) < NearKm);
        return near.Count < FewestNear ? 0 : near.Count(other => helpers.Contains(other.Id));
    }

    private sealed record Offered(AssociationId AssociationId, string Topic);
}
