using System.Text.Json.Nodes;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Tests.Telegram;

public sealed class TelegramKeyboardUseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_is_tapped_on_the_calendar_of_the_month_after()
    {
        await using var scene = new TelegramScene(isWebhook: false);
        await scene.StartAsync();
        var question = (await scene.SayAsync("lea", "/picnic"))[^1];
        await scene.PickAsync("lea", question, "Bread");
        var calendar = scene.SeenBy("lea")[^1].Id;
        await scene.TapNowAsync("lea", calendar, "›");
        Assert.Contains("April 2026", scene.SeenBy("lea")[^1].Buttons.Select(button => button.Label));
        await scene.TapNowAsync("lea", calendar, "17");
        await scene.SettleAsync();
        Assert.Equal("Noted: Bread, 2026-04-17.", scene.SeenBy("lea")[^1].Text);
    }

    [Fact]
    public async Task Taps_faster_than_the_keyboard_are_all_kept()
    {
        await using var scene = new TelegramScene(isWebhook: true);
        await scene.StartAsync();
        var question = (await scene.SayAsync("lea", "/picnic"))[^1];
        var taps = new[] { "Bread", "Fruit", "Cake" }.Select(label => scene.Tap("lea", question, question.Button(label))).ToList();
        foreach (var tap in taps)
            await tap.Acknowledged.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await scene.TapNowAsync("lea", question.Id, "That is all (3)");
        await scene.SettleAsync();
        Assert.Contains("When?", scene.SeenBy("lea")[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answered_question_says_what_was_tapped()
    {
        await using var scene = new TelegramScene(isWebhook: false);
        await scene.StartAsync();
        await scene.SayAsync("lea", "/tea");
        var seen = await scene.TapAsync("lea", "Coffee");
        Assert.EndsWith("✓ Coffee", seen[0].Text, StringComparison.Ordinal);
        Assert.Contains(scene.Telegram.Calls, call => call.Method == "answerCallbackQuery");
    }

    [Fact]
    public async Task A_tap_on_a_page_of_long_ago_is_answered_kindly()
    {
        await using var scene = new TelegramScene(isWebhook: false);
        await scene.StartAsync();
        var question = (await scene.SayAsync("lea", "/picnic"))[^1];
        await scene.SayAsync("lea", "bread, fruit");
        await scene.SettleAsync(scene.Tap("lea", question, question.Button("Cake")));
        Assert.Contains(scene.SeenBy("lea"), message => message.Text.Contains("already answered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_in_a_topic_stays_in_it_and_rings_for_nobody()
    {
        await using var scene = new TelegramScene(isWebhook: false);
        await scene.StartAsync();
        await scene.SettleAsync(scene.Tell("lea", scene.GroupOf("maison"), new()
        {
            ["text"] = "/tea@EchangesBot", ["is_topic_message"] = true, ["message_thread_id"] = 45,
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = 16 }),
        }));
        var (_, sent) = scene.Telegram.Calls.Single(call => call.Method == "sendMessage");
        Assert.Equal((45, true), (sent["message_thread_id"]!.GetValue<int>(), sent["disable_notification"]!.GetValue<bool>()));
        Assert.Equal("https://t.me/EchangesBot?start=tea", Assert.Single(scene.SeenIn("maison")).Buttons[0].Link);
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_is_followed_there()
    {
        await using var scene = new TelegramScene(isWebhook: false);
        await scene.StartAsync();
        await scene.SettleAsync(scene.WriteInGroup("maison", "lea", "/tea"));
        scene.Telegram.Moved[scene.GroupOf("maison")] = scene.GroupOf("grande");
        await scene.SettleAsync(scene.WriteInGroup("maison", "lea", "/tea"));
        Assert.Single(scene.SeenIn("grande"));
        await using var db = scene.Db();
        Assert.Equal([FakeTelegram.Number(scene.GroupOf("grande"))], await db.Set<Conversation>().Where(place => place.PersonId == null).Select(place => place.ExternalId).ToListAsync(Cancellation));
    }
}
