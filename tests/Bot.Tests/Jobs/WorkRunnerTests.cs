using ChatAssistant.Bot.Jobs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Bot.Tests.Jobs;

public sealed class WorkRunnerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_is_done_once_and_says_its_result()
    {
        await using var assistant = await StartAsync();
        await AskAsync(assistant, "report");
        Assert.Equal(1, await assistant.Get<WorkRunner>().DrainAsync(Cancellation));
        Assert.Equal(0, await assistant.Get<WorkRunner>().DrainAsync(Cancellation));
        await using var db = assistant.Db();
        Assert.Equal("report", (await db.Outbox.SingleAsync(Cancellation)).Message.Text.Plain);
        Assert.Equal(assistant.Now, (await db.WorkItems.SingleAsync(Cancellation)).DoneAt);
    }

    [Fact]
    public async Task Work_that_fails_is_tried_again_later_holds_up_no_other_and_is_given_up_with_a_reason()
    {
        await using var assistant = await StartAsync();
        await AskAsync(assistant, "bad");
        await AskAsync(assistant, "report");
        for (var i = 0; i < WorkRunner.MostAttempts + 2; i++)
        {
            await assistant.Get<WorkRunner>().DrainAsync(Cancellation);
            assistant.Time.Advance(TimeSpan.FromHours(1));
        }

        await using var db = assistant.Db();
        var bad = await db.WorkItems.SingleAsync(item => item.Payload == "bad", Cancellation);
        Assert.Equal((WorkRunner.MostAttempts, nameof(InvalidOperationException), null), (bad.Attempts, bad.FailureReason, bad.DoneAt));
        Assert.Equal("report", (await db.Outbox.SingleAsync(Cancellation)).Message.Text.Plain);
    }

    private static Task<TestAssistant> StartAsync() => TestAssistant.StartAsync(services => services.AddSingleton<WorkRunner>().AddWorker<Report>());

    private static async Task AskAsync(TestAssistant assistant, string payload)
    {
        await using var db = assistant.Db();
        var id = Guid.CreateVersion7(assistant.Time.GetUtcNow());
        if (!await db.Conversations.AnyAsync(Cancellation))
            db.Add(new Conversation { Id = id, Channel = "test", Bot = "bot", ExternalId = "c" });
        db.Add(new WorkItem { Id = id, Kind = "report", UniqueKey = payload, Payload = payload, CreatedAt = assistant.Now });
        await db.SaveChangesAsync(Cancellation);
    }

    private sealed class Report : IWorker
    {
        public string Kind => "report";

        public async Task WorkAsync(WorkItem item, DueContext context, CancellationToken cancellationToken)
        {
            context.Outbox.Add(await context.Db.Conversations.SingleAsync(cancellationToken), null, new(RichText.From(item.Payload)), MessageKind.Answer);
            if (item.Payload == "bad")
                throw new InvalidOperationException("A bug.");
        }
    }
}
