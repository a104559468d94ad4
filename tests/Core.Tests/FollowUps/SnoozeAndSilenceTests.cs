using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Core.Tests.FollowUps;

public sealed class SnoozeAndSilenceTests
{
    private static readonly LocalDateTime WeekAfter = new(2026, 3, 19, 10, 0);

    [Fact]
    public async Task A_snooze_says_until_when_and_comes_back_then_and_not_before()
    {
        await using var story = await AskedAsync();
        (await story.Lea.TapAsync("demain")).Expect("Je vous redemande vendredi 20 mars").Expect("Plutôt lundi").Expect("Ne plus me demander");
        await story.UntilAsync(new(2026, 3, 20, 9, 59));
        Assert.Single(await story.AskedAsync(story.Lea));
        await story.UntilAsync(new(2026, 3, 20, 10, 0));
        (await story.Lea.LookAsync()).Expect("A-t-elle eu lieu");
    }

    [Fact]
    public async Task A_snooze_may_be_until_monday_or_any_date()
    {
        await using var story = await AskedAsync();
        await story.Lea.TapAsync("demain");
        (await story.Lea.TapAsync("lundi")).Expect("lundi 23 mars");
        (await story.Lea.TapAsync("autre date")).Expect("Quel jour");
        (await story.Lea.SayAsync("le 2 avril")).Expect("jeudi 2 avril");
        await story.UntilAsync(new(2026, 4, 2, 10, 0));
        Assert.Equal([new LocalDateTime(2026, 3, 19, 10, 0), new LocalDateTime(2026, 4, 2, 10, 0)], (await story.AskedAsync(story.Lea)).Select(asked => asked.At));
    }

    [Fact]
    public async Task What_the_person_wants_no_more_is_not_asked_again_even_when_the_meetup_moves()
    {
        var (story, meetup) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.UntilAsync(WeekAfter);
        await story.Lea.TapAsync("demain");
        (await story.Lea.TapAsync("Ne plus me demander")).Expect("je ne vous poserai plus");
        await story.MoveAsync(meetup, new(2026, 4, 1, 18, 0));
        await story.UntilAsync(new(2026, 4, 20, 12, 0));
        Assert.Single(await story.AskedAsync(story.Lea), asked => asked.Text.Contains("eu lieu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Silence_is_recalled_once_then_given_to_the_coordinator()
    {
        await using var story = await AskedAsync();
        await story.UntilAsync(new(2026, 3, 22, 10, 0));
        (await story.Lea.LookAsync()).Expect("Je me permets de vous redemander, une seule fois");
        Assert.Empty(await story.TodoAsync(FollowUpTodo.Silent));
        await story.UntilAsync(new(2026, 3, 25, 10, 0));
        Assert.Equal(2, (await story.TodoAsync(FollowUpTodo.Silent)).Count);
        await story.UntilAsync(new(2026, 4, 8, 10, 0));
        Assert.Equal(2, (await story.AskedAsync(story.Lea)).Count);
    }

    [Fact]
    public async Task A_question_that_a_stop_of_the_assistant_made_late_is_recalled_three_days_after_it_was_really_asked()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.UntilAsync(new(2026, 3, 18, 10, 0));
        await story.PassAsync(Duration.FromDays(9));
        await story.PassAsync(Duration.FromMinutes(1));
        Assert.Equal(new LocalDateTime(2026, 3, 27, 10, 0), Assert.Single(await story.AskedAsync(story.Lea)).At);
        await story.UntilAsync(new(2026, 3, 30, 10, 0));
        Assert.Equal(2, (await story.AskedAsync(story.Lea)).Count);
    }

    [Fact]
    public async Task A_question_that_was_long_on_its_way_is_recalled_three_days_after_it_arrived()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        story.IsCutOff = true;
        await story.UntilAsync(new(2026, 3, 26, 12, 0));
        Assert.Single(await story.AskedAsync(story.Lea));
        Assert.Empty(await story.TodoAsync(FollowUpTodo.Silent));

        story.IsCutOff = false;
        await story.PassAsync(Duration.Zero);
        await story.UntilAsync(new(2026, 3, 29, 9, 59));
        Assert.Single(await story.AskedAsync(story.Lea));
        await story.UntilAsync(new(2026, 3, 29, 10, 0));
        (await story.Lea.LookAsync()).Expect("Je me permets de vous redemander, une seule fois");
    }

    [Fact]
    public async Task Nobody_is_called_silent_while_the_reminder_is_still_on_its_way()
    {
        await using var story = await AskedAsync();
        story.IsCutOff = true;
        await story.UntilAsync(new(2026, 4, 3, 12, 0));
        Assert.Empty(await story.TodoAsync(FollowUpTodo.Silent));
        story.IsCutOff = false;
        await story.UntilAsync(new(2026, 4, 7, 10, 0));
        Assert.Equal(2, (await story.TodoAsync(FollowUpTodo.Silent)).Count);
    }

    [Fact]
    public async Task A_snooze_after_the_reminder_is_a_sign_of_life_and_is_asked_again()
    {
        await using var story = await AskedAsync();
        await story.UntilAsync(new(2026, 3, 22, 10, 0));
        (await story.Lea.TapAsync("Me redemander demain")).Expect("Je vous redemande");
        var asked = (await story.AskedAsync(story.Lea)).Count;
        await story.UntilAsync(new(2026, 3, 23, 10, 0));
        Assert.Equal(asked + 1, (await story.AskedAsync(story.Lea)).Count);
        Assert.Empty(await story.TodoAsync(FollowUpTodo.Silent));
    }

    [Fact]
    public async Task A_late_answer_settles_the_coordinators_item()
    {
        await using var story = await AskedAsync();
        await story.UntilAsync(new(2026, 3, 25, 10, 0));
        (await story.Lea.SayAsync("/suivi")).Expect("A-t-elle eu lieu");
        await story.Lea.SayAsync("c'est reporté");
        Assert.Single(await story.TodoAsync(FollowUpTodo.Silent), item => item.DoneAt is null);
    }

    [Fact]
    public async Task A_dialog_in_progress_is_not_interrupted()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        await story.UntilAsync(new(2026, 3, 11, 9, 50));
        (await story.Lea.SayAsync("/suivi")).Expect("Où en êtes-vous");
        await story.UntilAsync(new(2026, 3, 11, 10, 20));
        Assert.Empty(await story.AskedAsync(story.Lea));
        await story.UntilAsync(new(2026, 3, 11, 10, 30));
        Assert.Single(await story.AskedAsync(story.Lea));
    }

    [Fact]
    public async Task A_tap_on_an_older_prompt_is_answered_politely()
    {
        await using var story = await AskedAsync();
        var old = (await story.Lea.AllAsync())[^1].Options;
        await story.UntilAsync(new(2026, 3, 22, 10, 0));
        var last = (await story.Lea.AllAsync())[^1].Options;
        await story.Lea.TapAsync("Non");
        (await story.Lea.ActAsync(new InboundContent.Option(last[0].Token))).Expect("déjà répondu").Expect("Que s'est-il passé");
        await story.Lea.TapAsync("Nous n'avons pas pu");
        (await story.Lea.ActAsync(new InboundContent.Option(old[0].Token))).Expect("déjà répondu");
        Assert.Equal("no", (await story.CheckInsAsync(story.Lea)).Single(checkIn => checkIn.Answer is not null).Answer!.Said);
    }

    [Fact]
    public async Task A_changed_mind_on_an_older_prompt_counts_and_leaves_nothing_half_said()
    {
        await using var story = await AskedAsync();
        var old = (await story.Lea.AllAsync())[^1].Options;
        await story.UntilAsync(new(2026, 3, 22, 10, 0));
        await story.Lea.TapAsync("Non");
        (await story.Lea.ActAsync(new InboundContent.Option(old[0].Token))).Expect("C'était quel jour");
        (await story.Lea.TapAsync("jeudi 12 mars")).Expect("Merci, c'est noté").ExpectNot("Que s'est-il passé");
    }

    [Fact]
    public async Task Words_after_an_answer_do_not_answer_an_older_prompt()
    {
        await using var story = await AskedAsync();
        await story.UntilAsync(new(2026, 3, 22, 10, 0));
        await story.Lea.SayAsync("c'est reporté");
        (await story.Lea.SayAsync("non")).ExpectNot("Que s'est-il passé");
    }

    [Fact]
    public async Task News_given_unprompted_are_kept_for_the_coordination()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        (await story.Lea.SayAsync("/suivi")).Expect("Seule la coordination");
        (await story.Lea.SayAsync("On s'est parlé au marché")).Expect("c'est gardé");
        await using var db = story.Assistant.Db();
        Assert.Equal("On s'est parlé au marché", Assert.Single(db.ExchangeNews).Words);
    }

    [Fact]
    public async Task It_is_all_said_in_English_too()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.AsAsync(story.Lea, turn =>
        {
            turn.Person.Language = "en";
            return Task.CompletedTask;
        });
        await story.UntilAsync(WeekAfter);
        (await story.Lea.LookAsync()).Expect("was planned for Thursday 12 March. Did it take place?");
        (await story.Lea.TapAsync("Yes")).Expect("Which day was it?");
        (await story.Lea.SayAsync("yesterday")).Expect("Thank you, noted").Expect("ready to pass on");
        await story.UntilAsync(new(2026, 4, 19, 10, 0));
        (await story.Lea.TapAsync("Not yet")).Expect("There is no hurry");
        await story.UntilAsync(new(2026, 6, 25, 10, 0));
        await story.Lea.TapAsync("Yes, adopted");
        await story.Lea.TapAsync("Skip");
        (await story.Lea.TapAsync("joint event")).Expect("The first step");
    }

    private static async Task<FollowUpStory> AskedAsync()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await story.UntilAsync(WeekAfter);
        return story;
    }
}
