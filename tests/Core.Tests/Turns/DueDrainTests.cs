using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ChatAssistant.Core.Tests.Turns;

public sealed class DueDrainTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_row_that_cannot_be_done_holds_up_no_other()
    {
        await using var assistant = await TestAssistant.StartAsync(services => services.AddDueHandler<Greeting>());
        var person = await KnownAsync(assistant);
        await PlanAsync(assistant, person, "one", "bad", "two");
        await assistant.AdvanceAsync(Duration.FromMinutes(1));
        Assert.Equal(["one", "two"], await SaidAsync(assistant));
        await using var db = assistant.Db();
        Assert.Equal(1, (await db.Due.SingleAsync(row => row.State == DueState.Waiting, Cancellation)).Attempts);
    }

    [Fact]
    public async Task A_row_that_never_can_be_done_is_given_up_with_a_reason()
    {
        await using var assistant = await TestAssistant.StartAsync(services => services.AddDueHandler<Greeting>());
        await PlanAsync(assistant, await KnownAsync(assistant), "bad");
        for (var i = 0; i < DueOneByOne.MostAttempts + 3; i++)
            await assistant.AdvanceAsync(Duration.FromHours(1));
        await using var db = assistant.Db();
        var row = await db.Due.SingleAsync(Cancellation);
        Assert.Equal((DueState.Failed, DueOneByOne.MostAttempts, nameof(InvalidOperationException)), (row.State, row.Attempts, row.FailureReason));
    }

    [Fact]
    public async Task A_row_of_an_unknown_kind_is_given_up_and_not_taken_for_done()
    {
        await using var assistant = await TestAssistant.StartAsync();
        await PlanAsync(assistant, await KnownAsync(assistant), "one");
        await assistant.AdvanceAsync(Duration.FromMinutes(1));
        await using var db = assistant.Db();
        Assert.Equal(DueState.Failed, (await db.Due.SingleAsync(Cancellation)).State);
    }

    [Fact]
    public async Task Rows_are_done_once_when_the_process_stops_between_their_claim_and_the_commit()
    {
        using var stopping = new CancellationTokenSource();
        await using var assistant = await TestAssistant.StartAsync(services => services.AddDueHandler<Greeting>().AddSingleton<IDueHandler>(new Stop(stopping)));
        var person = await KnownAsync(assistant);
        await PlanAsync(assistant, person, "one", "two");
        await PlanAsync(assistant, person, "stop", ["now"]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => assistant.Get<DueDrain>().DrainAsync(stopping.Token));
        Assert.Empty(await SaidAsync(assistant));
        await assistant.Get<DueDrain>().DrainAsync(Cancellation);
        Assert.Equal(["one", "two"], await SaidAsync(assistant));
    }

    [Fact]
    public async Task Messages_to_a_channel_that_is_read_are_sent_when_they_are_committed()
    {
        await using var assistant = await TestAssistant.StartAsync(services => services.AddDueHandler<Greeting>().AddSingleton<IPulledChannel, Pulled>());
        await PlanAsync(assistant, await KnownAsync(assistant), "one");
        await assistant.AdvanceAsync(Duration.FromMinutes(1));
        await using var db = assistant.Db();
        var row = await db.Outbox.SingleAsync(Cancellation);
        Assert.Equal((OutboxState.Sent, assistant.Now), (row.State, row.SentAt));
    }

    private static async Task<Person> KnownAsync(TestAssistant assistant)
    {
        await using var db = assistant.Db();
        var person = new Person { Id = new(Guid.CreateVersion7(assistant.Time.GetUtcNow())), CreatedAt = assistant.Now };
        db.AddRange(person, new Conversation { Id = Guid.CreateVersion7(assistant.Time.GetUtcNow()), Channel = "test", Bot = "bot", ExternalId = "c", PersonId = person.Id });
        await db.SaveChangesAsync(Cancellation);
        return person;
    }

    private static async Task PlanAsync(TestAssistant assistant, Person person, params string[] words) => await PlanAsync(assistant, person, "greeting", words);

    private static async Task PlanAsync(TestAssistant assistant, Person person, string kind, string[] words)
    {
        await using var db = assistant.Db();
        db.Due.AddRange(words.Select(word => new DueRow { Kind = kind, Subject = Guid.CreateVersion7(assistant.Time.GetUtcNow()), PersonId = person.Id, DueAt = assistant.Now, Payload = word }));
        await db.SaveChangesAsync(Cancellation);
    }

    private static async Task<List<string>> SaidAsync(TestAssistant assistant)
    {
        await using var db = assistant.Db();
        return [.. (await db.Outbox.OrderBy(row => row.Sequence).Select(row => row.Message).ToListAsync(Cancellation)).Select(message => message.Text.Plain)];
    }

    private sealed class Greeting : IDueHandler
    {
        public string Kind => "greeting";

        public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
        {
            foreach (var row in rows)
            {
                var person = await context.Db.People.SingleAsync(person => person.Id == row.PersonId, cancellationToken);
                await context.Outbox.TellAsync(person, MessageKind.Answer, new OutboundMessage(RichText.From(row.Payload!)), cancellationToken);
                if (row.Payload == "bad")
                    throw new InvalidOperationException("A bug.");
            }
        }
    }

    /// <summary>Stops the process in the middle of a chunk, once.</summary>
    private sealed class Stop(CancellationTokenSource process) : IDueHandler
    {
        public string Kind => "stop";

        public Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
        {
            process.Cancel();
            return Task.CompletedTask;
        }
    }

    private sealed class Pulled : IPulledChannel
    {
        public string Channel => "test";
    }
}
