using System.Globalization;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.FollowUps;

/// <summary>More check-ins on one morning than fit in a chunk.</summary>
public sealed class ManyCheckInsTests
{
    private const int Exchanges = 600;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_is_asked_once_and_the_row_that_woke_it_waits_for_its_recall()
    {
        await using var assistant = await TestAssistant.StartAsync();
        await PlanAsync(assistant);
        Assert.Equal(2 * Exchanges, await assistant.Get<DueDrain>().DrainAsync(Cancellation));
        await using var db = assistant.Db();
        var checkIns = await db.CheckIns.AsNoTracking().ToListAsync(Cancellation);
        Assert.All(checkIns, checkIn => Assert.Equal((CheckInStatus.Asked, assistant.Now, 1), (checkIn.Status, checkIn.AskedAt, checkIn.Version)));
        var rows = await db.Due.AsNoTracking().ToDictionaryAsync(row => row.Subject, Cancellation);
        Assert.All(checkIns, checkIn => Assert.Equal((DueState.Waiting, checkIn.WakeAt), (rows[checkIn.Id].State, rows[checkIn.Id].DueAt)));
        var questions = await db.Questions.AsNoTracking().ToDictionaryAsync(question => question.Id, Cancellation);
        Assert.Equal(checkIns.Select(CheckInQuestions.SubjectOf).Order(), questions.Values.Select(question => question.Subject!).Order());
        Assert.All(await db.Conversations.AsNoTracking().ToListAsync(Cancellation), place => Assert.Equal(place.PersonId, questions[place.LastQuestion!.Value].PersonId));
        Assert.All(await db.Outbox.AsNoTracking().ToListAsync(Cancellation), row => Assert.Equal((1, 4), (row.Sequence, row.Message.Options.Length)));
        Assert.Equal(2 * Exchanges, await db.Outbox.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Each_is_recalled_once_and_then_given_to_the_coordination()
    {
        await using var assistant = await TestAssistant.StartAsync();
        await PlanAsync(assistant);
        await using var db = assistant.Db();
        for (var step = 0; step < 4; step++)
        {
            await assistant.AdvanceAsync(Duration.FromDays(7));
            var now = assistant.Now;
            await db.Outbox.Where(row => row.State == OutboxState.Pending).ExecuteUpdateAsync(row => row.SetProperty(sent => sent.State, OutboxState.Sent).SetProperty(sent => sent.SentAt, now), Cancellation);
        }

        Assert.Equal(4 * Exchanges, await db.Outbox.CountAsync(Cancellation));
        Assert.Equal(2 * Exchanges, await db.CheckIns.CountAsync(checkIn => checkIn.Status == CheckInStatus.Escalated, Cancellation));
        Assert.Equal(2 * Exchanges, await db.Todo.CountAsync(item => item.Kind == FollowUpTodo.Silent, Cancellation));
        Assert.Equal(2 * Exchanges, await db.Due.CountAsync(row => row.State == DueState.Done, Cancellation));
    }

    private static async Task PlanAsync(TestAssistant assistant)
    {
        await using var db = assistant.Db();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", Cancellation);
        var network = new Network { Id = new(assistant.NewId()), Name = "Rennes", CreatedAt = assistant.Now };
        db.Add(network);
        for (var number = 0; number < Exchanges; number++)
            db.AddRange(Rows(assistant, network, number));
        await db.SaveChangesAsync(Cancellation);
    }

    private static IEnumerable<object> Rows(TestAssistant assistant, Network network, int number)
    {
        var exchange = new Exchange { Id = assistant.NewId(), NetworkId = network.Id, Topic = "vol-retain", OpenedAt = assistant.Now };
        for (var side = 0; side < 2; side++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{number}-{side}");
            var association = new Association { Id = new(assistant.NewId()), NetworkId = network.Id, Name = name, PlaceCode = "35238", CreatedAt = assistant.Now };
            var person = new Person { Id = new(assistant.NewId()), Name = name, NetworkId = network.Id, AssociationId = association.Id, CreatedAt = assistant.Now };
            exchange.Members.Add(new() { ExchangeId = exchange.Id, AssociationId = association.Id, PersonId = person.Id });
            var checkIn = new CheckIn { Id = assistant.NewId(), NetworkId = network.Id, ExchangeId = exchange.Id, AboutId = exchange.Id, PersonId = person.Id, Kind = CheckInKind.DidItHappen };
            checkIn.Plan(assistant.Now);
            yield return association;
            yield return person;
            yield return checkIn;
            yield return new Conversation { Id = assistant.NewId(), Channel = "test", Bot = "bot", ExternalId = name, PersonId = person.Id, UsedAt = assistant.Now };
            yield return new DueRow { Kind = CheckInWakes.DueKind, Subject = checkIn.Id, PersonId = person.Id, DueAt = assistant.Now };
        }

        yield return exchange;
    }
}
