using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Needs;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.FollowUps;

public sealed class CheckInTreeTests
{
    private static readonly LocalDateTime WeekAfter = new(2026, 3, 19, 10, 0);

    [Fact]
    public async Task A_week_after_the_meetup_both_sides_are_asked_and_yes_counts_from_the_real_day()
    {
        var (story, id) = await FollowUpStory.FixedAsync();
        await using var _ = story;
        await story.UntilAsync(WeekAfter);
        (await story.Karim.LookAsync()).Expect("Les Paniers du samedi");
        (await story.Lea.LookAsync()).Expect("Votre rencontre avec Les Jardins de la Vilaine était prévue jeudi 12 mars. A-t-elle eu lieu ?").Expect("Me redemander demain");
        (await story.Lea.TapAsync("Oui")).Expect("C'était quel jour ?").Expect("jeudi 12 mars");
        (await story.Lea.SayAsync("le 10 mars")).Expect("Merci, c'est noté").Expect("transmettre à votre équipe").Expect("mardi 10 mars");

        var later = (await story.CheckInsAsync(story.Lea)).Where(checkIn => checkIn.Kind != CheckInKind.DidItHappen && checkIn.MeetupId == id).ToList();
        Assert.Equal([new LocalDate(2026, 4, 10), new LocalDate(2026, 6, 13)], later.Select(checkIn => DayOf(checkIn.Due)));
        await using var db = story.Assistant.Db();
        var meetup = await db.Meetups.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((MeetupStatus.Held, new LocalDate(2026, 3, 10)), (meetup.Status, meetup.HeldOn!.Value));
    }

    [Fact]
    public async Task The_planned_day_is_confirmed_by_one_word()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.UntilAsync(WeekAfter);
        (await story.Lea.SayAsync("oui")).Expect("C'était quel jour ?");
        (await story.Lea.SayAsync("oui")).Expect("Merci, c'est noté");
        Assert.Equal(new LocalDate(2026, 3, 12), (await story.CheckInsAsync(story.Lea)).Single(checkIn => checkIn.Answer is not null).Answer!.Day);
    }

    [Fact]
    public async Task A_day_to_come_is_refused_kindly()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.UntilAsync(WeekAfter);
        await story.Lea.SayAsync("oui");
        (await story.Lea.SayAsync("le 25 mars")).Expect("pas encore passé");
    }

    [Fact]
    public async Task A_postponed_meetup_is_offered_new_dates()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.UntilAsync(WeekAfter);
        (await story.Lea.TapAsync("reporté")).Expect("nouvelles dates").Expect("Proposer des créneaux");
        await using var db = story.Assistant.Db();
        Assert.Equal(MeetupStatus.Postponed, (await db.Meetups.SingleAsync(TestContext.Current.CancellationToken)).Status);
    }

    [Theory]
    [InlineData("Nous n'avons pas pu", "30 minutes en visio", "Proposer des créneaux")]
    [InlineData("Pas trouvé de date", "deux ou trois moments", "Proposer des créneaux")]
    [InlineData("L'autre n'est pas venu", "pour la coordination seulement", "Chercher une autre association")]
    [InlineData("Plus utile", "C'est arrêté", "Aide")]
    public async Task Each_reason_has_its_next_step(string reason, string said, string next)
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.UntilAsync(WeekAfter);
        (await story.Lea.TapAsync("Non")).Expect("Que s'est-il passé ?");
        (await story.Lea.TapAsync(reason)).Expect(said).Expect(next);
    }

    [Fact]
    public async Task No_longer_useful_closes_the_exchange_and_the_other_side_is_told_kindly()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.UntilAsync(WeekAfter);
        await story.Lea.TapAsync("Non");
        await story.Lea.TapAsync("plus utile");
        (await story.Karim.LookAsync()).Expect("L'échange avec Léa, Les Paniers du samedi s'arrête là");
        await using var db = story.Assistant.Db();
        var exchange = await db.Exchanges.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((ExchangeStatus.Closed, "no-longer-useful"), (exchange.Status, exchange.CloseReason));
        Assert.All(await story.CheckInsAsync(story.Karim), checkIn => Assert.Equal(CheckInStatus.Closed, checkIn.Status));
        Assert.Equal(NeedStatus.Closed, (await db.Needs.SingleAsync(need => need.Id == exchange.NeedId, TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task Sides_that_disagree_are_to_be_checked_and_not_counted()
    {
        var (story, meetup) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.UntilAsync(WeekAfter);
        await story.Lea.TapAsync("Oui");
        await story.Lea.TapAsync("Passer");
        await story.Karim.TapAsync("Non");
        await story.Karim.TapAsync("n'est pas venu");
        Assert.Equal(meetup, Assert.Single(await story.TodoAsync(FollowUpTodo.Disagreement)).Subject);
        await story.UntilAsync(new(2026, 4, 20, 12, 0));
        Assert.DoesNotContain(await story.AskedAsync(story.Lea), asked => asked.Text.Contains("essayé", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_meetups_without_the_same_association_go_to_the_coordination_once()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.UntilAsync(WeekAfter);
        await story.Lea.TapAsync("Non");
        await story.Lea.TapAsync("n'est pas venu");
        Assert.Empty(await story.TodoAsync(FollowUpTodo.NoShows));
        await story.FixAsync(new(2026, 3, 26, 18, 0));
        await story.UntilAsync(new(2026, 4, 2, 10, 0));
        await story.Lea.TapAsync("Non");
        (await story.Lea.TapAsync("n'est pas venu")).ExpectNot("deux fois");
        Assert.Equal(story.Community.IdOf(Scripts.Community.Jardins).Value, Assert.Single(await story.TodoAsync(FollowUpTodo.NoShows)).Subject);
    }

    [Fact]
    public async Task A_month_and_three_months_after_the_practice_is_asked_about_and_stopping_closes_when_both_answered()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.UntilAsync(WeekAfter);
        foreach (var someone in new[] { story.Lea, story.Karim })
        {
            await someone.TapAsync("Oui");
            await someone.TapAsync("jeudi 12 mars");
        }

        await story.UntilAsync(new(2026, 4, 12, 10, 0));
        (await story.Lea.LookAsync()).Expect("Il y a un mois");
        (await story.Lea.TapAsync("en cours")).Expect("de quoi s'agit-il");
        (await story.Lea.SayAsync("un binôme pour chaque nouveau")).Expect("Merci, c'est noté");
        await story.UntilAsync(new(2026, 6, 16, 10, 0));
        foreach (var someone in new[] { story.Lea, story.Karim })
        {
            (await someone.LookAsync()).Expect("Il y a trois mois");
            (await someone.TapAsync("En partie")).Expect("Qu'est-ce qui a changé ?");
            (await someone.SayAsync("12 le samedi au lieu de 8")).Expect("Et maintenant");
            await someone.TapAsync("S'arrêter là");
        }

        story.Lea.Expect("se terminera quand votre partenaire");
        story.Karim.Expect("Merci à vous deux");
        var answer = (await story.CheckInsAsync(story.Lea)).Single(checkIn => checkIn.Kind == CheckInKind.PracticeAdopted).Answer!;
        Assert.Equal(("partly", "12 le samedi au lieu de 8", "stop-here"), (answer.Said, answer.Note, answer.Next));
        await using var db = story.Assistant.Db();
        Assert.Equal("completed", (await db.Exchanges.SingleAsync(TestContext.Current.CancellationToken)).CloseReason);
    }

    [Fact]
    public async Task An_exchange_without_a_date_is_asked_about_too()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        await story.UntilAsync(new(2026, 3, 11, 10, 0));
        (await story.Lea.LookAsync()).Expect("Vous êtes en contact avec Les Jardins de la Vilaine, sans date fixée");
        await story.Lea.TapAsync("Oui");
        (await story.Lea.SayAsync("hier")).Expect("Merci, c'est noté");
        Assert.Equal(3, (await story.CheckInsAsync(story.Karim)).Count);
    }

    private static LocalDate DayOf(Instant due) => due.InZone(DateTimeZoneProviders.Tzdb["Europe/Paris"]).Date;
}
