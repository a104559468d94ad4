using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>Who takes part in an exchange, and how its dates and names are said to each of them.</summary>
public sealed record Participants(Exchange Exchange, ImmutableArray<Person> People, FrozenDictionary<AssociationId, string> Names)
{
    public IReadOnlyCollection<PersonId> Ids => [.. People.Select(person => person.Id)];

    /// <returns>Null when there is no such exchange.</returns>
    public static async Task<Participants?> FindAsync(AssistantDb db, Guid exchange, CancellationToken cancellationToken) =>
        (await LoadAsync(db, [exchange], cancellationToken)).GetValueOrDefault(exchange);

    /// <summary>The participants as one of them sees them.</summary>
    /// <returns>Null when the person takes no part in the exchange.</returns>
    public static async Task<Participants?> OfAsync(AssistantDb db, Person person, Guid exchange, CancellationToken cancellationToken) =>
        await FindAsync(db, exchange, cancellationToken) is { } participants && participants.Exchange.NetworkId == person.NetworkId && participants.Find(person.Id) is not null
            ? participants
            : null;

    /// <summary>The participants of many exchanges at once, by the exchange's id.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Participants>> LoadAsync(AssistantDb db, IReadOnlyCollection<Guid> exchanges, CancellationToken cancellationToken)
    {
        var found = await db.Exchanges.Include(exchange => exchange.Members).Where(exchange => exchanges.Contains(exchange.Id)).ToListAsync(cancellationToken);
        var members = found.SelectMany(exchange => exchange.Members).ToList();
        var (ids, associations) = (members.Select(member => member.PersonId).Distinct().ToList(), members.Select(member => member.AssociationId).Distinct().ToList());
        var people = await db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        var names = await db.Set<Association>().Where(association => associations.Contains(association.Id))
            .Select(association => new { association.Id, association.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return found.ToFrozenDictionary(exchange => exchange.Id, exchange => new Participants(
            exchange,
            [.. exchange.Members.Select(member => people.GetValueOrDefault(member.PersonId)).OfType<Person>().Distinct()],
            exchange.Members.ToFrozenDictionary(member => member.AssociationId, member => names.GetValueOrDefault(member.AssociationId, ""))));
    }

    public Person? Find(PersonId id) => People.FirstOrDefault(person => person.Id == id);

    public IEnumerable<Person> Others(PersonId than) => People.Where(person => person.Id != than);

    /// <summary>The other associations, by name, as a reader sees them.</summary>
    public IReadOnlyList<string> PartnersOf(Person reader) =>
        [.. Exchange.Members.Where(member => member.PersonId != reader.Id).Select(member => Names[member.AssociationId]).Order(StringComparer.Ordinal)];

    /// <summary>A person and the association they speak for: « Karim (Les Jardins) ».</summary>
    public string NameOf(PersonId id)
    {
        var association = Exchange.Members.Find(member => member.PersonId == id) is { } member ? Names[member.AssociationId] : "";
        return Find(id) is { Name.Length: > 0 } person ? $"{person.Name} ({association})" : association;
    }

    /// <summary>A date on the reader's own clock. The zone is said only where the participants' clocks differ.</summary>
    /// <param name="start">The instant.</param>
    /// <param name="minutes">How long it lasts, to say its end too; else null.</param>
    /// <param name="reader">Who reads it.</param>
    /// <param name="now">What "this year" is counted from.</param>
    public string When(Instant start, int? minutes, Person reader, Instant now)
    {
        var from = start.InZone(reader.Zone).LocalDateTime;
        var to = minutes is { } length ? (start + Duration.FromMinutes(length)).InZone(reader.Zone).LocalDateTime : (LocalDateTime?)null;
        var range = new DateTimeRange(from.Date, from.TimeOfDay, to?.Date is { } last && last != from.Date ? last : null, to?.TimeOfDay);
        return DateWords.Write(range, reader.DatesAt(now), People.Select(person => person.Zone.GetUtcOffset(start)).Distinct().Skip(1).Any());
    }
}
