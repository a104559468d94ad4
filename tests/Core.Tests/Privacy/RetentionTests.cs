using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Privacy;

public sealed class RetentionTests
{
    [Fact]
    public async Task Messages_and_drafts_go_after_thirty_days_and_what_is_not_sent_yet_stays()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var lea = await assistant.Someone().SayAsync("/mesdonnees");
        await using (var db = assistant.Db())
        {
            var row = await db.Outbox.SingleAsync(TestContext.Current.CancellationToken);
            db.Sessions.Add(new() { Id = assistant.NewId(), PersonId = row.PersonId!.Value, Dialog = "need", Answers = Core.Dialogs.Answers.None, UpdatedAt = assistant.Now });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await SweepAfterAsync(assistant, Duration.FromDays(31));
        Assert.Single(await lea.AllAsync());
        await using (var db = assistant.Db())
        {
            await db.Outbox.ExecuteUpdateAsync(row => row.SetProperty(sent => sent.State, OutboxState.Sent), TestContext.Current.CancellationToken);
            Assert.False(await db.Inbox.AnyAsync(TestContext.Current.CancellationToken) || await db.Sessions.AnyAsync(TestContext.Current.CancellationToken) || await db.Files.AnyAsync(TestContext.Current.CancellationToken));
        }

        await SweepAfterAsync(assistant, Duration.Zero);
        Assert.Empty(await lea.AllAsync());
    }

    [Fact]
    public async Task Yesterdays_messages_stay()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var lea = await assistant.Someone().SayAsync("/aide");
        await using (var db = assistant.Db())
            await db.Outbox.ExecuteUpdateAsync(row => row.SetProperty(sent => sent.State, OutboxState.Sent), TestContext.Current.CancellationToken);
        await SweepAfterAsync(assistant, Duration.FromDays(29));
        Assert.Single(await lea.AllAsync());
    }

    [Fact]
    public async Task A_closed_need_loses_its_words_after_six_months_and_an_open_one_keeps_them()
    {
        await using var assistant = await TestAssistant.StartAsync();
        await using var db = assistant.Db();
        Need NeedOf(string sentence) => new()
        {
            Id = assistant.NewId(), NetworkId = new(assistant.NewId()), AssociationId = new(assistant.NewId()), PersonId = new(assistant.NewId()), Topic = "vol-retain", Sentence = sentence, PublishedAt = assistant.Now,
        };
        var closed = NeedOf("fermé");
        closed.Close(assistant.Now);
        db.Needs.AddRange(closed, NeedOf("ouvert"));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await SweepAfterAsync(assistant, Duration.FromDays(184));
        Assert.Equal(["", "ouvert"], await db.Needs.AsNoTracking().Select(need => need.Sentence).Order().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_does_not_come_any_more_is_told_once_at_eleven_months_and_erased_at_twelve()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var lea = await assistant.Someone().SayAsync("/aide");
        await SweepAfterAsync(assistant, Duration.FromDays(335));
        await SweepAfterAsync(assistant, Duration.FromDays(1));
        Assert.Equal(1, (await lea.AllAsync()).Count(message => message.Text.Plain.Contains("presque un an", StringComparison.Ordinal)));
        await SweepAfterAsync(assistant, Duration.FromDays(30));
        await Assert.ThrowsAsync<InvalidOperationException>(lea.PersonAsync);
    }

    [Fact]
    public async Task A_sign_within_the_month_is_enough_to_stay()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var lea = await assistant.Someone().SayAsync("/aide");
        await SweepAfterAsync(assistant, Duration.FromDays(335));
        (await lea.TapAsync("Je reste")).Expect("je garde tout");
        await SweepAfterAsync(assistant, Duration.FromDays(60));
        Assert.Equal("Léa", (await lea.PersonAsync()).Name);
    }

    /// <summary>As the host does: the daily sweep, then what is due.</summary>
    private static async Task SweepAfterAsync(TestAssistant assistant, Duration duration)
    {
        await assistant.AdvanceAsync(duration);
        await using (var db = assistant.Db())
            await assistant.Get<RetentionSweep>().SweepAsync(db, assistant.Now, TestContext.Current.CancellationToken);
        await assistant.AdvanceAsync(Duration.Zero);
    }
}
