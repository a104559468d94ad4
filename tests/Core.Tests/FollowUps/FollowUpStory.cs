using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ChatAssistant.Core.Tests.FollowUps;

/// <summary>Léa of Les Paniers and Karim of Les Jardins in one exchange, begun from Léa's need.</summary>
public sealed class FollowUpStory : IAsyncDisposable
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    private FollowUpStory(TestAssistant assistant, Community community) => (Assistant, Community) = (assistant, community);

    public TestAssistant Assistant { get; }

    public Community Community { get; }

    public Someone Lea => Community[Community.Paniers];

    public Someone Karim => Community[Community.Jardins];

    public Guid Exchange { get; private set; }

    /// <summary>Messages stay on their way, as when a platform is down.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>The exchange is open and has no date.</summary>
    public static async Task<FollowUpStory> OpenedAsync(Action<IServiceCollection>? configure = null)
    {
        var assistant = await TestAssistant.StartAsync(configure);
        var story = new FollowUpStory(assistant, await Community.CreateAsync(assistant));
        story.Exchange = await story.OpenAsync(Community.Paniers, Community.Jardins);
        return story;
    }

    /// <summary>A meetup is fixed on Thursday 12 March at 18:30 in Paris.</summary>
    public static async Task<(FollowUpStory Story, Guid Meetup)> FixedAsync(Action<IServiceCollection>? configure = null)
    {
        var story = await OpenedAsync(configure);
        return (story, await story.FixAsync(new(2026, 3, 12, 18, 30)));
    }

    /// <summary>One more exchange, from the need of the first.</summary>
    public async Task<Guid> OpenAsync(params string[] associations)
    {
        var id = Assistant.NewId();
        await AsAsync(Community[associations[0]], async turn =>
        {
            var need = await turn.Db.Needs.SingleAsync(need => need.AssociationId == turn.Person.AssociationId);
            need.Status = NeedStatus.InExchange;
            var exchange = new Exchange { Id = id, NetworkId = Community.Network, NeedId = need.Id, Topic = need.Topic, OpenedAt = turn.Now };
            foreach (var association in associations)
                exchange.Members.Add(new() { ExchangeId = id, AssociationId = Community.IdOf(association), PersonId = (await Community[association].PersonAsync()).Id });
            turn.Db.Exchanges.Add(exchange);
            await turn.RaiseAsync(new ExchangeOpened(exchange), CancellationToken.None);
        });
        return id;
    }

    public async Task<Guid> FixAsync(LocalDateTime start, Guid? exchange = null)
    {
        var id = Guid.Empty;
        await AsAsync(Lea, async turn =>
        {
            var between = await turn.Db.Exchanges.Include(one => one.Members).SingleAsync(one => one.Id == (exchange ?? Exchange));
            var poll = SlotPoll.Open(between, turn.Person, [(start.InZoneLeniently(Paris).ToInstant(), 60)], turn.NewId, turn.Now);
            var meetup = Meetup.Plan(poll, poll.Slots[0], between.Members.Select(member => member.PersonId), turn.NewId, turn.Now);
            turn.Db.Meetups.Add(meetup);
            id = meetup.Id;
            await turn.RaiseAsync(new MeetupFixed(meetup), CancellationToken.None);
        });
        return id;
    }

    public Task MoveAsync(Guid id, LocalDateTime start) => AsAsync(Lea, async turn =>
    {
        var meetup = await turn.Db.Meetups.SingleAsync(one => one.Id == id);
        var previous = meetup.Start;
        Assert.True(meetup.TryMove(start.InZoneLeniently(Paris).ToInstant(), 60));
        await turn.RaiseAsync(new MeetupMoved(meetup, previous), CancellationToken.None);
    });

    public Task CancelAsync(Guid id) => AsAsync(Lea, async turn =>
    {
        var meetup = await turn.Db.Meetups.SingleAsync(one => one.Id == id);
        Assert.True(meetup.TryCancel());
        await turn.RaiseAsync(new MeetupCancelled(meetup), CancellationToken.None);
    });

    /// <summary>Something that a person does elsewhere in the product, within a turn of theirs.</summary>
    public async Task AsAsync(Someone who, Func<Turn, Task> act)
    {
        var id = (await who.PersonAsync()).Id;
        await using var db = Assistant.Db();
        var person = await db.People.SingleAsync(person => person.Id == id);
        var conversation = await db.Conversations.SingleAsync(place => place.PersonId == id);
        var outbox = new Outbox(db, Assistant.Get<TextCatalog>(), Assistant.Get<IContactPolicy>(), Assistant.Get<PulledChannels>(), Assistant.Now);
        var turn = new Turn(db, null!, conversation, person, outbox, Assistant.Get<TextCatalog>(), Assistant.Now, Assistant.Get<IServiceProvider>());
        await act(turn);
        await db.SaveChangesAsync();
    }

    /// <summary>Lets time pass until a moment in Paris; what is due on the way is done at its time.</summary>
    public async Task UntilAsync(LocalDateTime moment)
    {
        var target = moment.InZoneLeniently(Paris).ToInstant();
        await PassAsync(Duration.Zero);
        while (Assistant.Now < target)
        {
            await using var db = Assistant.Db();
            var next = await db.Due.Where(row => row.State == DueState.Waiting && row.DueAt <= target).OrderBy(row => row.DueAt).Select(row => (Instant?)row.DueAt).FirstOrDefaultAsync() ?? target;
            await PassAsync(next - Assistant.Now);
        }
    }

    /// <summary>Time passes, what is due is done, and what was said arrives.</summary>
    public async Task PassAsync(Duration duration)
    {
        await Assistant.AdvanceAsync(duration);
        if (IsCutOff)
            return;
        await using var db = Assistant.Db();
        var now = Assistant.Now;
        await db.Outbox.Where(row => row.State == OutboxState.Pending).ExecuteUpdateAsync(row => row.SetProperty(sent => sent.State, OutboxState.Sent).SetProperty(sent => sent.SentAt, now));
    }

    public async Task<IReadOnlyList<CheckIn>> CheckInsAsync(Someone who)
    {
        var id = (await who.PersonAsync()).Id;
        await using var db = Assistant.Db();
        return await db.CheckIns.AsNoTracking().Where(checkIn => checkIn.PersonId == id).OrderBy(checkIn => checkIn.Kind).ToListAsync();
    }

    public async Task<IReadOnlyList<TodoItem>> TodoAsync(string kind)
    {
        await using var db = Assistant.Db();
        return await db.Todo.AsNoTracking().Where(item => item.Kind == kind).ToListAsync();
    }

    /// <summary>The questions about exchanges that a person was sent, oldest first.</summary>
    public async Task<IReadOnlyList<(string Text, LocalDateTime At)>> AskedAsync(Someone who)
    {
        var person = await who.PersonAsync();
        await using var db = Assistant.Db();
        return [.. (await db.Outbox.AsNoTracking().Where(row => row.PersonId == person.Id && row.Kind == MessageKind.CheckIn).OrderBy(row => row.Sequence).ToListAsync())
            .Select(row => (row.Message.Text.Plain, row.CreatedAt.InZone(person.Zone).LocalDateTime))];
    }

    public async ValueTask DisposeAsync() => await Assistant.DisposeAsync();
}
