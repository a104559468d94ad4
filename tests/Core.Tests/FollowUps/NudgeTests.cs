using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Needs;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.FollowUps;

public sealed class NudgeTests
{
    [Fact]
    public async Task A_partner_who_does_not_answer_is_written_to_once()
    {
        await using var story = await NudgedAsync();
        story.Lea.Expect("dimanche 22 mars");
        (await story.Karim.LookAsync()).Expect("Léa (Les Paniers du samedi) attend de vos nouvelles").Expect("Répondre").Expect("Plus tard").Expect("Arrêter");
        await story.UntilAsync(new(2026, 4, 30, 10, 0));
        Assert.Single(await story.Karim.AllAsync(), message => message.Text.Plain.Contains("attend de vos nouvelles", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_news_another_association_is_looked_for_and_the_need_is_open_again()
    {
        await using var story = await NudgedAsync();
        await story.UntilAsync(new(2026, 3, 22, 10, 0));
        (await story.Lea.LookAsync()).Expect("Toujours pas de nouvelles de Karim");
        (await story.Lea.TapAsync("Chercher une autre association")).Expect("Je cherche une autre association");
        (await story.Karim.LookAsync()).Expect("s'arrête là");
        await using var db = story.Assistant.Db();
        var exchange = await db.Exchanges.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((ExchangeStatus.Closed, "no-answer"), (exchange.Status, exchange.CloseReason));
        Assert.Equal(NeedStatus.Open, (await db.Needs.SingleAsync(need => need.Id == exchange.NeedId, TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task News_from_the_partner_in_the_meantime_is_enough()
    {
        await using var story = await NudgedAsync();
        await story.AsAsync(story.Karim, turn =>
        {
            turn.Db.ExchangeHistory.Add(new() { Id = turn.NewId(), ExchangeId = story.Exchange, Kind = "relayed", By = turn.Person.Id, At = turn.Now });
            return Task.CompletedTask;
        });
        await story.UntilAsync(new(2026, 3, 22, 10, 0));
        (await story.Lea.LookAsync()).ExpectNot("Toujours pas de nouvelles");
    }

    [Fact]
    public async Task A_partner_who_will_answer_later_is_given_a_week()
    {
        await using var story = await NudgedAsync();
        (await story.Karim.TapAsync("Plus tard")).Expect("Entendu");
        (await story.Lea.LookAsync()).Expect("répondra plus tard");
        await story.UntilAsync(new(2026, 3, 25, 10, 0));
        (await story.Lea.LookAsync()).ExpectNot("Toujours pas de nouvelles");
        await story.UntilAsync(new(2026, 3, 26, 10, 0));
        (await story.Lea.LookAsync()).Expect("Toujours pas de nouvelles");
        (await story.Lea.TapAsync("Attendre encore")).Expect("Je vous redemande dimanche 29 mars");
    }

    [Fact]
    public async Task A_partner_may_end_it_by_one_tap()
    {
        await using var story = await NudgedAsync();
        (await story.Karim.TapAsync("Arrêter")).Expect("C'est arrêté, sans reproche");
        (await story.Lea.LookAsync()).Expect("L'échange avec Karim, Les Jardins de la Vilaine s'arrête là").Expect("je cherche une autre association");
    }

    [Fact]
    public async Task Stopping_there_ends_the_exchange_without_a_nudge()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.UntilAsync(new(2026, 3, 19, 10, 0));
        await story.Lea.TapAsync("Non");
        await story.Lea.TapAsync("Pas de réponse");
        (await story.Lea.TapAsync("Arrêter là")).Expect("C'est arrêté");
        (await story.Karim.LookAsync()).Expect("s'arrête là").ExpectNot("attend de vos nouvelles");
    }

    [Fact]
    public async Task Someone_else_cannot_end_or_search_anew_by_an_id()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        await story.AsAsync(story.Community["Lire ensemble"], turn => ExchangeEnd.EndAsync(turn, story.Exchange, "ended-by-member", searchAnew: true, TestContext.Current.CancellationToken));
        await using var db = story.Assistant.Db();
        Assert.Equal(ExchangeStatus.Open, (await db.Exchanges.SingleAsync(TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task With_three_associations_one_that_leaves_does_not_end_it_for_the_others()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        var three = await story.OpenAsync(Scripts.Community.Paniers, Scripts.Community.Jardins, "Lire ensemble");
        await story.AsAsync(story.Lea, turn => ExchangeEnd.EndAsync(turn, three, "ended-by-member", searchAnew: false, TestContext.Current.CancellationToken));
        await using var db = story.Assistant.Db();
        Assert.Equal(ExchangeStatus.Open, (await db.Exchanges.SingleAsync(one => one.Id == three, TestContext.Current.CancellationToken)).Status);
        Assert.Equal(three, Assert.Single(await story.TodoAsync(FollowUpTodo.Leaving)).Subject);
    }

    private static async Task<FollowUpStory> NudgedAsync()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await story.UntilAsync(new LocalDateTime(2026, 3, 19, 10, 0));
        await story.Lea.TapAsync("Non");
        (await story.Lea.TapAsync("Pas de réponse")).Expect("J'écris une fois à Karim aujourd'hui. Sans nouvelles dimanche 22 mars");
        (await story.Lea.TapAsync("D'accord")).Expect("une seule fois");
        return story;
    }
}
