using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Turns;

public sealed class TurnTests
{
    [Fact]
    public async Task A_dialog_is_led_by_words_and_buttons_to_its_review_and_its_end()
    {
        await using var assistant = await TestAssistant.StartAsync(services => TeaDialog.Register(services));
        var lea = assistant.Someone();
        (await lea.SayAsync("/tea")).Expect("Tea or coffee?").Expect("1/");
        (await lea.TapAsync("Tea")).Expect("Milk?");
        (await lea.SayAsync("oui")).Expect("A note?").Expect("Passer");
        (await lea.SayAsync("hot")).Expect("• Drink : Tea").Expect("• Milk : Oui").Expect("• Note : hot");
        (await lea.TapAsync("C'est bon")).Expect("A Tea, note hot.");
    }

    [Fact]
    public async Task One_answer_is_edited_from_the_review_and_the_others_are_kept()
    {
        await using var assistant = await TestAssistant.StartAsync(services => TeaDialog.Register(services));
        var lea = assistant.Someone();
        await lea.SayAsync("/tea");
        await lea.SayAsync("coffee");
        await lea.SayAsync("black");
        (await lea.TapAsync("Corriger\u00a0: Note")).Expect("A note?");
        (await lea.SayAsync("no sugar")).Expect("• Drink : Coffee").Expect("• Note : no sugar");
        (await lea.SayAsync("ok")).Expect("A Coffee, note no sugar.");
    }

    [Fact]
    public async Task A_command_in_the_middle_is_answered_and_the_question_comes_back()
    {
        await using var assistant = await TestAssistant.StartAsync(services => TeaDialog.Register(services));
        var lea = assistant.Someone();
        await lea.SayAsync("/tea");
        (await lea.SayAsync("/status")).Expect("Nothing.").Expect("Nous en étions à").Expect("Tea or coffee?");
    }

    [Fact]
    public async Task A_stale_button_is_answered_politely_and_changes_nothing()
    {
        await using var assistant = await TestAssistant.StartAsync(services => TeaDialog.Register(services));
        var lea = assistant.Someone();
        await lea.SayAsync("/tea");
        var coffee = lea.Heard[^1].Options[1];
        await lea.TapAsync("Tea");
        (await lea.ActAsync(new InboundContent.Option(coffee.Token))).Expect("déjà répondu").Expect("Milk?");
    }

    [Fact]
    public async Task Another_persons_button_is_stale()
    {
        await using var assistant = await TestAssistant.StartAsync(services => TeaDialog.Register(services));
        var (lea, karim) = (assistant.Someone(), assistant.Someone("Karim"));
        await lea.SayAsync("/tea");
        (await karim.ActAsync(new InboundContent.Option(lea.Heard[^1].Options[0].Token))).Expect("déjà répondu").ExpectNot("Milk");
    }

    [Fact]
    public async Task The_same_message_delivered_three_times_is_applied_once()
    {
        await using var assistant = await TestAssistant.StartAsync(services => TeaDialog.Register(services));
        var message = new InboundMessage(new("test", "bot", "c"), "message", "1", new("a", "Léa"), new InboundContent.Text("/tea"));
        var handler = assistant.Get<ITurnHandler>();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => handler.HandleAsync(message, CancellationToken.None)));
        var other = await handler.HandleAsync(message with { Content = new InboundContent.Text("other") }, CancellationToken.None);

        await using var db = assistant.Db();
        Assert.Equal(1, await db.Outbox.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, receipts.Count(receipt => receipt.Duplicate));
        Assert.True(other is { Duplicate: true, Conflicting: true });
    }

    [Fact]
    public async Task A_bug_becomes_one_apology_and_a_dead_row_and_the_next_message_works()
    {
        await using var assistant = await TestAssistant.StartAsync(services => TeaDialog.Register(services));
        var lea = assistant.Someone();
        await lea.SayAsync("/tea");
        (await lea.SayAsync("/broken")).Expect("pardon");
        (await lea.SayAsync("tea")).Expect("Milk?");
        await using var db = assistant.Db();
        Assert.Equal(nameof(InvalidOperationException), (await db.Inbox.SingleAsync(row => row.DeadReason != null, TestContext.Current.CancellationToken)).DeadReason);
    }

    [Fact]
    public async Task A_person_who_types_ahead_is_answered_in_order()
    {
        await using var assistant = await TestAssistant.StartAsync(services => TeaDialog.Register(services));
        var handler = assistant.Get<ITurnHandler>();
        string[] words = ["/tea", "tea", "yes", "sweet", "ok"];
        await Task.WhenAll(Enumerable.Range(0, 20).SelectMany(person => words.Select((text, i) => handler.HandleAsync(
            new(new("test", "bot", $"c{person}"), "message", $"{i}", new($"a{person}", "Léa"), new InboundContent.Text(text)), CancellationToken.None))));
        await using var db = assistant.Db();
        Assert.Equal(20, (await db.Outbox.Select(row => row.Message).ToListAsync(TestContext.Current.CancellationToken)).Count(message => message.Text.Plain == "A Tea, note sweet."));
    }
}
