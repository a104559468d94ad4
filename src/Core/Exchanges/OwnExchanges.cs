using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Finds the exchanges of a person, with who is in them. Nobody finds another's.</summary>
public static class OwnExchanges
{
    /// <summary>Those that have not ended, the newest first.</summary>
    public static async Task<ImmutableArray<OwnExchange>> UnclosedAsync(AssistantDb db, Person person, CancellationToken cancellationToken)
    {
        var exchanges = await Of(db, person).Where(exchange => exchange.Status != ExchangeStatus.Closed)
            .OrderByDescending(exchange => exchange.OpenedAt).ToListAsync(cancellationToken);
        return await SeenByAsync(db, person, exchanges, cancellationToken);
    }

    /// <summary>The exchange of that id, ended or not, or null when the person is not in it.</summary>
    public static async Task<OwnExchange?> FindAsync(AssistantDb db, Person person, Guid id, CancellationToken cancellationToken)
    {
        var exchange = await Of(db, person).FirstOrDefaultAsync(exchange => exchange.Id == id, cancellationToken);
        return exchange is null ? null : (await SeenByAsync(db, person, [exchange], cancellationToken))[0];
    }

    /// <summary>Who is in an exchange; for whoever may know (its coordination).</summary>
    public static async Task<ImmutableArray<ExchangePartner>> MembersAsync(AssistantDb db, Exchange exchange, CancellationToken cancellationToken)
    {
        var partners = await PartnersAsync(db, [exchange], cancellationToken);
        return [.. exchange.Members.Select(member => partners[(member.PersonId, member.AssociationId)])];
    }

    private static IQueryable<Exchange> Of(AssistantDb db, Person person) =>
        db.ExchangesOf(person.Id).Where(exchange => exchange.NetworkId == person.NetworkId);

    private static async Task<ImmutableArray<OwnExchange>> SeenByAsync(AssistantDb db, Person person, List<Exchange> exchanges, CancellationToken cancellationToken)
    {
        var partners = await PartnersAsync(db, exchanges, cancellationToken);
        return
        [
            .. exchanges.Select(exchange => new OwnExchange(
                exchange,
                Partner(exchange.Members.Find(member => member.PersonId == person.Id)!),
                [.. exchange.Members.Where(member => member.PersonId != person.Id).Select(Partner)])),
        ];

        ExchangePartner Partner(ExchangeMember member) => partners[(member.PersonId, member.AssociationId)];
    }

    private static async Task<Dictionary<(PersonId, AssociationId), ExchangePartner>> PartnersAsync(
        AssistantDb db, List<Exchange> exchanges, CancellationToken cancellationToken)
    {
        var members = exchanges.SelectMany(exchange => exchange.Members).ToList();
        var (personIds, associationIds) = (members.ConvertAll(member => member.PersonId), members.ConvertAll(member => member.AssociationId));
        var people = await db.People.Where(person => personIds.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        var associations = await db.Associations.Where(association => associationIds.Contains(association.Id))
            .ToDictionaryAsync(association => association.Id, cancellationToken);
        return members.DistinctBy(member => (member.PersonId, member.AssociationId)).ToDictionary(
            member => (member.PersonId, member.AssociationId),
            member => new ExchangePartner(people[member.PersonId], associations[member.AssociationId]));
    }
}
