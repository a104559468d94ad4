using System.Collections.Frozen;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>Reads the profiles of a network from the database: a fixed number of queries, whatever its size.</summary>
public sealed class ProfileLoader(PlaceDirectory places)
{
    public async Task<NetworkProfiles> LoadAsync(AssistantDb db, NetworkId id, Instant now, CancellationToken cancellationToken)
    {
        var calendar = NetworkCalendar.Of(await db.Networks.FirstAsync(network => network.Id == id, cancellationToken));
        var associations = await db.Associations.AsNoTracking().Where(association => association.NetworkId == id).ToListAsync(cancellationToken);
        var needs = await db.Needs.Where(need => need.NetworkId == id && need.Status == NeedStatus.Open)
            .Select(need => new { need.AssociationId, need.Topic }).ToListAsync(cancellationToken);
        var offers = await db.Offers.Where(offer => offer.NetworkId == id && offer.WithdrawnAt == null)
            .Select(offer => new { offer.AssociationId, offer.Topic }).ToListAsync(cancellationToken);
        var contacts = await ContactsAsync(db, id, associations, calendar.DayOf(now), cancellationToken);
        var past = await PartnerPast.LoadAsync(db, id, now, cancellationToken);

        var needsOf = needs.ToLookup(need => need.AssociationId, need => new TopicId(need.Topic));
        var offersOf = offers.ToLookup(offer => offer.AssociationId, offer => new TopicId(offer.Topic));
        var profiles = associations.ToFrozenDictionary(association => association.Id, association => new PartnerProfile
        {
            AssociationId = association.Id.Value,
            NetworkId = id.Value,
            Needs = [.. needsOf[association.Id].Distinct()],
            Offers = [.. offersOf[association.Id].Distinct()],
            Place = association.PlaceCode is { } code ? places.Commune(code) : null,
            Sector = association.Sector.Length == 0 ? null : association.Sector,
            Size = EnumKey.TryParse<SizeBand>(association.Size, out var size) ? size : null,
            Values = association.Values,
            Publics = association.Publics,
            Languages = association.Languages,
            AcceptsOnline = association.AcceptsOnline,
            Paused = association.PausedUntil > calendar.DayOf(now) || !contacts.ContainsKey(association.Id),
            ProposalsReceived = past.Received.GetValueOrDefault(association.Id),
            OpenExchanges = past.Load.GetValueOrDefault(association.Id),
        });
        return new(calendar, associations.ToFrozenDictionary(association => association.Id), profiles, contacts, past.History, TopicRarity.Among(profiles.Values));
    }

    private static async Task<FrozenDictionary<AssociationId, PersonId>> ContactsAsync(
        AssistantDb db, NetworkId id, List<Association> associations, LocalDate today, CancellationToken cancellationToken)
    {
        var people = await db.People.AsNoTracking()
            .Where(person => person.NetworkId == id && person.AssociationId != null && person.ErasureDueAt == null)
            .Select(person => new { person.Id, person.AssociationId, person.PausedUntil, person.CreatedAt }).ToListAsync(cancellationToken);
        var byAssociation = people.ToLookup(person => person.AssociationId!.Value);
        return associations.Where(association => byAssociation[association.Id].Any()).ToFrozenDictionary(
            association => association.Id,
            association => byAssociation[association.Id]
                .OrderByDescending(person => person.Id == association.Lead && !(person.PausedUntil > today))
                .ThenByDescending(person => person.Id == association.Deputy && !(person.PausedUntil > today))
                .ThenByDescending(person => person.Id == association.Lead).ThenByDescending(person => person.Id == association.Deputy)
                .ThenBy(person => person.CreatedAt).ThenBy(person => person.Id).First().Id);
    }
}
