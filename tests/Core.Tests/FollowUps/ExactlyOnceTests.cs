using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ChatAssistant.Core.Tests.FollowUps;

public sealed class ExactlyOnceTests
{
    private static readonly LocalDateTime WeekAfter = new(2026, 3, 19, 10, 0);

    [Fact]
    public async Task A_crash_before_the_commit_loses_nothing_and_doubles_nothing()
    {
        var (story, _) = await FollowUpStory.FixedAsync(services => services.AddDueHandler<Crash>());
        await using var owner = story;
        await using (var db = story.Assistant.Db())
        {
            db.Due.Add(new() { Kind = "crash", Subject = Guid.CreateVersion7(), DueAt = At(WeekAfter) });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAsync<OperationCanceledException>(() => story.UntilAsync(WeekAfter));
        Assert.Empty(await story.AskedAsync(story.Lea));
        await using (var db = story.Assistant.Db())
            await db.Due.Where(row => row.Kind == "crash").ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        await story.UntilAsync(WeekAfter.PlusHours(1));
        Assert.Single(await story.AskedAsync(story.Lea));
        Assert.Single(await story.AskedAsync(story.Karim));
    }

    [Fact]
    public async Task Two_drains_at_the_same_time_ask_once()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        story.Assistant.Time.Advance((At(WeekAfter) - story.Assistant.Now).ToTimeSpan());
        var assistant = story.Assistant;
        DueDrain Replica() => ActivatorUtilities.CreateInstance<DueDrain>(assistant.Get<IServiceProvider>(), new WriterGate(assistant.Storage));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Replica().DrainAsync(CancellationToken.None))));
        Assert.Single(await story.AskedAsync(story.Lea));
        Assert.Single(await story.AskedAsync(story.Karim));
    }

    [Fact]
    public async Task A_date_that_changes_moves_the_question_and_back_again()
    {
        var (story, meetup) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.MoveAsync(meetup, new(2026, 3, 20, 18, 30));
        await story.UntilAsync(new(2026, 3, 15, 10, 0));
        await story.MoveAsync(meetup, new(2026, 3, 12, 18, 30));
        await story.UntilAsync(new(2026, 3, 20, 12, 0));
        Assert.Equal([WeekAfter], (await story.AskedAsync(story.Lea)).Select(asked => asked.At));
    }

    [Fact]
    public async Task A_meetup_that_moves_after_the_question_is_asked_about_again_from_its_new_date()
    {
        var (story, meetup) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.UntilAsync(WeekAfter);
        await story.Lea.TapAsync("reporté");
        await story.MoveAsync(meetup, new(2026, 4, 8, 18, 30));
        await story.UntilAsync(new(2026, 4, 15, 12, 0));
        Assert.Equal([WeekAfter, new LocalDateTime(2026, 4, 15, 10, 0)], (await story.AskedAsync(story.Lea)).Select(asked => asked.At));
        (await story.Lea.LookAsync()).Expect("mercredi 8 avril");
    }

    [Fact]
    public async Task A_cancelled_meetup_is_not_asked_about()
    {
        var (story, meetup) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.CancelAsync(meetup);
        await story.UntilAsync(new(2026, 7, 1, 12, 0));
        Assert.Empty(await story.AskedAsync(story.Lea));
    }

    [Fact]
    public async Task A_stopped_process_catches_up_without_repeating_itself()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.Assistant.AdvanceAsync(Duration.FromDays(17));
        await story.Assistant.AdvanceAsync(Duration.FromMinutes(1));
        Assert.Single(await story.AskedAsync(story.Lea));
    }

    private static Instant At(LocalDateTime local) => local.InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Paris"]).ToInstant();

    private sealed class Crash : IDueHandler
    {
        public string Kind => "crash";

        public Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken) =>
            throw new OperationCanceledException("The process stops here.");
    }
}
