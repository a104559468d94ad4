using System.Globalization;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>A platform may tell again what it told before, and in another order.</summary>
public sealed class TelegramRedeliveryTests
{
    private const int People = 12;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Everybody => Enumerable.Range(0, People).Select(i => string.Create(CultureInfo.InvariantCulture, $"person-{i}"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_whole_day_told_again_after_a_restart_brings_no_further_reply_even_days_later(bool isWebhook)
    {
        await using var scene = new TelegramScene(isWebhook);
        await scene.StartAsync();
        var day = new List<PlatformEvent>();
        foreach (var said in new[] { "/tea", "tea", "yes", "sweet", "/echo bye" })
        {
            var told = Everybody.Select(person => scene.Write(person, said)).ToList();
            foreach (var one in told)
                await scene.SettleAsync(one);
            day.AddRange(told);
            scene.Time.Advance(TimeSpan.FromHours(4));
        }

        var (accepted, seen) = (scene.Accepted(), Everybody.Sum(person => scene.SeenBy(person).Count));
        await scene.RestartAsync();
        await TellAgainAsync(scene, day);
        Assert.Equal((accepted, seen), (scene.Accepted(), Everybody.Sum(person => scene.SeenBy(person).Count)));

        scene.Time.Advance((RetentionOptions.Redelivery - Duration.FromDays(1)).ToTimeSpan());
        await using (var db = scene.Db())
            foreach (var sweep in scene.Get<IEnumerable<IDailySweep>>())
                await sweep.SweepAsync(db, scene.Now, Stop);
        await scene.RestartAsync();
        await TellAgainAsync(scene, day);
        Assert.Equal((accepted, seen), (scene.Accepted(), Everybody.Sum(person => scene.SeenBy(person).Count)));
    }

    /// <summary>By webhook: asked for, updates come in the order of their ids.</summary>
    [Fact]
    public async Task Updates_whose_ids_are_swapped_are_answered_once_each_as_they_came()
    {
        await using var scene = new TelegramScene(isWebhook: true);
        await scene.StartAsync();
        var firsts = Everybody.Select(person => scene.Write(person, "/echo zero")).ToList();
        foreach (var first in firsts)
            await scene.SettleAsync(first);
        var told = firsts.Index().SelectMany(first => new (int Id, string Words)[] { (2, "one"), (1, "two"), (4, "three"), (3, "four") }.Select(update => Swapped(scene, first.Item, 1_000_000 + (first.Index * 10) + update.Id, update.Words))).ToList();
        foreach (var one in told)
            await scene.SettleAsync(one);
        foreach (var person in Everybody)
            Assert.Equal(["zero", "one", "two", "three", "four"], scene.SeenBy(person).Select(message => message.Text));
    }

    private static PlatformEvent Swapped(TelegramScene scene, PlatformEvent first, int id, string words)
    {
        var update = JsonNode.Parse(first.Body)!;
        update["update_id"] = id;
        update["message"]!["text"] = "/echo " + words;
        return scene.Telegram.TellAgain(update.ToJsonString());
    }

    private static async Task TellAgainAsync(TelegramScene scene, List<PlatformEvent> day)
    {
        foreach (var again in day.Select(scene.Again).ToList())
            await scene.SettleAsync(again);
    }
}
