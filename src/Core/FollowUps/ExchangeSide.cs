using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>An association of an exchange, where it is, and who speaks for it.</summary>
public sealed record ExchangeSide(AssociationId Id, string Association, string? PlaceCode, Person Contact)
{
    /// <returns>By exchange, the associations in the order of their names. For reading only.</returns>
    public static async Task<ILookup<Guid, ExchangeSide>> OfAsync(AssistantDb db, List<Guid> exchanges, CancellationToken cancellationToken) =>
        (await (
            from member in db.Set<ExchangeMember>().AsNoTracking()
            where exchanges.Contains(member.ExchangeId)
            join association in db.Set<Association>() on member.AssociationId equals association.Id
            join person in db.Set<Person>() on member.PersonId equals person.Id
            orderby association.Name
            select new { member.ExchangeId, Side = new ExchangeSide(association.Id, association.Name, association.PlaceCode, person) }).ToListAsync(cancellationToken))
        .ToLookup(row => row.ExchangeId, row => row.Side);
}
