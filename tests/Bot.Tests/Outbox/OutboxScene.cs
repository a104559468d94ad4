using ChatAssistant.Bot.Outbox;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Outbox;

/// <summary>Conversations on a real database, a channel of the tests' own, and the dispatcher between them.</summary>
public sealed class OutboxScene : IAsyncDisposable
{
    private readonly TestAssistant assistant;

    private OutboxScene(TestAssistant assistant, TestChannel channel) => (this.assistant, Channel) = (assistant, channel);

    public TestChannel Channel { get; }

    public Instant Now => assistant.Now;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<OutboxScene> SetAsync(SendPacing? pacing = null)
    {
        TestChannel? channel = null;
        var assistant = await TestAssistant.StartAsync(services => services.AddOutbox()
            .AddSingleton<IChannelAdapter>(provider => channel = new(provider.GetRequiredService<TimeProvider>()) { Pacing = pacing ?? SendPacing.Unlimited }));
        assistant.Get<OutboxDispatcher>();
        return new(assistant, channel!);
    }

    public AssistantDb Db() => assistant.Db();

    public void Advance(Duration duration) => assistant.Time.Advance(duration.ToTimeSpan());

    public Task StartAsync() => assistant.Get<OutboxDispatcher>().StartAsync(Cancellation);

    public Task StopAsync() => assistant.Get<OutboxDispatcher>().StopAsync(Cancellation);

    /// <summary>Puts messages in a conversation, as a turn does, and signals them.</summary>
    public Task<IReadOnlyList<OutboxRow>> PostAsync(string conversation, params string[] texts) => PostAsync(conversation, new Saying("", []), texts);

    /// <param name="how">What else the messages have: what they replace, when they expire.</param>
    public async Task<IReadOnlyList<OutboxRow>> PostAsync(string conversation, Saying how, params string[] texts)
    {
        var rows = await CommitAsync(conversation, how, texts);
        Tell(rows);
        return rows;
    }

    /// <summary>Puts messages in a conversation with what the turn that says them knows of it, and signals them.</summary>
    public async Task PostAsATurnAsync(string conversation, params string[] texts)
    {
        var rows = await CommitAsync(conversation, new Saying("", []), texts);
        await using var db = Db();
        var place = await db.Conversations.AsNoTracking().SingleAsync(place => place.ExternalId == conversation, Cancellation);
        foreach (var row in rows)
            row.Destination = new(place, null, null) { Before = new(null, IsOver: false) };
        Tell(rows);
    }

    /// <summary>Signals messages, as a turn does after its commit.</summary>
    public void Tell(IReadOnlyList<OutboxRow> rows) => assistant.Get<OutboxSignal>().Raise(rows);

    /// <summary>Lets the dispatcher look, as the sweep does.</summary>
    public void Wake() => assistant.Get<OutboxSignal>().WakeSender();

    /// <summary>Puts messages in a conversation that nobody tells of.</summary>
    public Task<IReadOnlyList<OutboxRow>> CommitAsync(string conversation, params string[] texts) => CommitAsync(conversation, new Saying("", []), texts);

    private async Task<IReadOnlyList<OutboxRow>> CommitAsync(string conversation, Saying how, string[] texts)
    {
        await using var db = Db();
        var place = await db.Conversations.SingleOrDefaultAsync(place => place.ExternalId == conversation, Cancellation);
        if (place is null)
            db.Add(place = new() { Id = Guid.CreateVersion7(assistant.Time.GetUtcNow()), Channel = "test", Bot = "bot", ExternalId = conversation });
        var outbox = new Core.Turns.Outbox(db, null!, assistant.Get<IContactPolicy>(), assistant.Get<PulledChannels>(), assistant.Now);
        foreach (var text in texts)
            outbox.Add(place, null, new(RichText.From(text)), MessageKind.Answer, how);
        await db.SaveChangesAsync(Cancellation);
        return outbox.Rows;
    }

    /// <summary>Writes to a person, who has the usual quiet hours (20:00 to 8:30 in Paris).</summary>
    public async Task<OutboxRow> PostToAsync(string name, MessageKind kind, string text)
    {
        await using var db = Db();
        var person = new Person { Id = new(assistant.NewId()), Name = name, CreatedAt = Now };
        var place = new Conversation { Id = assistant.NewId(), Channel = "test", Bot = "bot", ExternalId = name, PersonId = person.Id, UsedAt = Now };
        db.AddRange(person, place);
        var outbox = new Core.Turns.Outbox(db, null!, assistant.Get<IContactPolicy>(), assistant.Get<PulledChannels>(), Now);
        var row = outbox.Add(place, person, new(RichText.From(text)), kind);
        await db.SaveChangesAsync(Cancellation);
        assistant.Get<OutboxSignal>().Raise(outbox.Rows);
        return row;
    }

    /// <summary>Does what is due, as the host's job does.</summary>
    public Task DrainAsync() => assistant.Get<DueDrain>().DrainAsync(Cancellation);

    public async Task<OutboxRow> RowAsync(long id)
    {
        await using var db = Db();
        return await db.Outbox.AsNoTracking().SingleAsync(row => row.Id == id, Cancellation);
    }

    public Task ReachedAsync(int count) => Eventually.TrueAsync(() => Task.FromResult(Channel.Arrivals.Count >= count), $"{count} messages delivered, {Channel.Arrivals.Count} were");

    public Task StateAsync(long id, Func<OutboxRow, bool> state) => Eventually.TrueAsync(async () => state(await RowAsync(id)), "the row's state");

    /// <summary>Moves the clock on and waits until the dispatcher has looked since: only what failed makes it look without a message.</summary>
    public Task RoundAfterAsync(Duration step)
    {
        var (dispatcher, before) = (assistant.Get<OutboxDispatcher>(), Now);
        return Eventually.TrueAsync(
            () =>
            {
                Advance(step);
                return Task.FromResult(dispatcher.LastRound > before);
            },
            "another round");
    }

    /// <summary>Waits until nothing is left to send, moving the clock on over the waits.</summary>
    /// <param name="step">How far at once.</param>
    /// <param name="isTimed">Whether the clock stands while something is being sent, so that it arrives when it was sent however busy the machine is.</param>
    public Task EmptiedAsync(Duration step, bool isTimed = false) => Eventually.TrueAsync(
        async () =>
        {
            if (!isTimed || assistant.Get<OutboxDispatcher>().OnTheirWay == 0)
                Advance(step);
            await using var db = Db();
            return !await db.Outbox.AnyAsync(row => row.State == OutboxState.Pending, Cancellation);
        },
        "an empty outbox");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await assistant.DisposeAsync();
    }
}
