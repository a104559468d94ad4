using System.Globalization;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Bot.Demo;

/// <summary>The fictional network: about sixty associations over France, each with a member who answers, and a coordinator. All of it is invented.</summary>
public sealed class DemoNetwork(IStorage storage, WriterGate gate, TravellingClock clock, DemoMembers members, JustSaid justSaid)
{
    public const string Coordinator = "demo-coordinator";
    private const string NetworkName = "Réseau de démonstration";
    private static readonly Duration Settled = Duration.FromDays(60);

    /// <summary>Creates it where there is none, and sets the clock no earlier than the last thing that happened in it.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var db = storage.Create();
        if (!await db.Networks.AnyAsync(cancellationToken))
            await SeedAsync(db, cancellationToken);
        else if (await db.Inbox.MaxAsync(row => (Instant?)row.ReceivedAt, cancellationToken) is { } last)
            clock.MoveTo(last);
    }

    /// <summary>Forgets everything, conversations too, and begins anew at the present.</summary>
    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        clock.Reset();
        await using var db = storage.Create();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Members of an exchange before the exchange: rows that point to others go first.
        foreach (var table in db.Model.GetEntityTypes().OrderByDescending(type => type.GetForeignKeys().Count()).Select(type => type.GetTableName()!).Distinct())
#pragma warning disable EF1002 // table names come from the model
            await db.Database.ExecuteSqlRawAsync($"DELETE FROM {table}", cancellationToken);
#pragma warning restore EF1002
        await SeedAsync(db, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        members.Forget();
        justSaid.Forget();
    }

    private async Task SeedAsync(AssistantDb db, CancellationToken cancellationToken)
    {
        var since = clock.Now - Settled;
        var network = new Network { Id = new(NewId(since)), Name = NetworkName, CreatedAt = since };
        db.Add(network);
        AddMember(db, network, null, "Nadia", Coordinator, Role.Coordinator, since);
        foreach (var (described, i) in DemoAssociation.All().Select((described, i) => (described, i)))
        {
            var association = new Association
            {
                Id = new(NewId(since)), NetworkId = network.Id, Name = described.Name, Mission = described.Mission, PlaceCode = described.Place, Sector = described.Sector,
                Publics = [described.Public], Size = described.Size, Staffing = described.Staffing, Languages = ["fr"], IsVerified = true, CreatedAt = since,
            };
            var lead = AddMember(db, network, association.Id, described.Lead, $"demo-{i.ToString(CultureInfo.InvariantCulture)}", Role.Volunteer, since);
            association.Lead = lead.Id;
            db.Add(association);
            db.AddRange(described.Offers.Select(topic => new Offer { Id = NewId(since), NetworkId = network.Id, AssociationId = association.Id, Topic = topic, CreatedAt = since }));
            db.AddRange(described.Needs.Select(topic => new Need
            {
                Id = NewId(since), NetworkId = network.Id, AssociationId = association.Id, PersonId = lead.Id, Topic = topic, Sentence = described.Name, PublishedAt = since,
            }));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static Person AddMember(AssistantDb db, Network network, AssociationId? association, string name, string account, Role role, Instant since)
    {
        // No quiet hours: a visitor should not have to wait for the morning.
        var person = new Person
        {
            Id = new(NewId(since)), Name = name, NetworkId = network.Id, AssociationId = association, Role = role,
            QuietFrom = LocalTime.Midnight, QuietUntil = LocalTime.Midnight, CreatedAt = since, LastSeenAt = since,
        };
        var agreed = new Consent { Id = NewId(since), PersonId = person.Id, Purpose = Consent.Unsolicited, Words = "Démonstration", AskedAt = since };
        agreed.Give(since);
        db.AddRange(
            person, agreed,
            new ChannelAccount { Id = NewId(since), Channel = DemoAdapter.Name, ExternalId = account, PersonId = person.Id },
            new Conversation { Id = NewId(since), Channel = DemoAdapter.Name, Bot = DemoAdapter.Bot, ExternalId = account, PersonId = person.Id, UsedAt = since });
        return person;
    }

    private static Guid NewId(Instant at) => Guid.CreateVersion7(at.ToDateTimeOffset());
}
