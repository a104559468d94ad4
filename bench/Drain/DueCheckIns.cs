using System.Globalization;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Drain;

/// <summary>
/// Exchanges of two associations, opened one after another, whose check-ins are all due now: two rows an exchange, each for another person.
/// </summary>
internal static class DueCheckIns
{
    private const int Chunk = 2000;

    public static async Task AddAsync(IStorage storage, int rows, Instant now)
    {
        var network = new Network { Id = new(NewId(now)), Name = "Bench", CreatedAt = now };
        await using (var db = storage.Create())
        {
            db.Networks.Add(network);
            await db.SaveChangesAsync();
        }

        foreach (var chunk in Enumerable.Range(0, rows / 2).Chunk(Chunk))
        {
            await using var db = storage.Create();
            foreach (var number in chunk)
                db.AddRange(Rows(network, number, now));
            await db.SaveChangesAsync();
        }
    }

    private static IEnumerable<object> Rows(Network network, int number, Instant now)
    {
        var opened = now - Duration.FromDays(60) + Duration.FromSeconds(number);
        var exchange = new Exchange { Id = NewId(opened), NetworkId = network.Id, Topic = "vol-retain", OpenedAt = opened };
        for (var side = 0; side < 2; side++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{number}-{side}");
            var association = new Association { Id = new(NewId(opened)), NetworkId = network.Id, Name = name, PlaceCode = "35238", CreatedAt = opened };
            var person = new Person { Id = new(NewId(opened)), Name = name, NetworkId = network.Id, AssociationId = association.Id, CreatedAt = opened };
            exchange.Members.Add(new() { ExchangeId = exchange.Id, AssociationId = association.Id, PersonId = person.Id });
            var checkIn = new CheckIn { Id = NewId(opened), NetworkId = network.Id, ExchangeId = exchange.Id, AboutId = exchange.Id, PersonId = person.Id, Kind = CheckInKind.DidItHappen };
            checkIn.Plan(now);
            yield return association;
            yield return person;
            yield return checkIn;
            yield return new Conversation { Id = NewId(opened), Channel = "bench", Bot = "bench", ExternalId = name, PersonId = person.Id, UsedAt = opened };
            yield return new DueRow { Kind = "check-in", Subject = checkIn.Id, PersonId = person.Id, DueAt = now };
        }

        yield return exchange;
    }

    private static Guid NewId(Instant at) => Guid.CreateVersion7(at.ToDateTimeOffset());
}
