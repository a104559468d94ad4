using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>How interactions are answered: in place, in order, by their token while it is good, else in a direct message.</summary>
public sealed class DiscordAnsweringTests
{
    [Fact]
    public async Task In_a_server_a_dialog_goes_on_in_the_one_message_that_only_its_person_sees()
    {
        await using var scene = await SetAsync(DiscordWay.Server);
        await scene.SayAsync("lea", "/tea");
        await scene.TapAsync("lea", "Tea");
        await scene.TapAsync("lea", "No");
        await scene.FillAsync("lea", "Write my answer", _ => ["with *sugar*"]);
        var shown = Assert.Single(scene.SeenBy("lea"));
        Assert.Contains("with *sugar*", shown.Text, StringComparison.Ordinal);
        Assert.All(scene.Discord.SeenBy(scene.IdOf("lea")), message => Assert.Equal(scene.IdOf("lea"), message.OnlyFor));
        Assert.Empty(scene.SeenIn("salon"));
    }

    [Fact]
    public async Task In_a_direct_message_what_was_asked_stays_with_what_was_answered()
    {
        await using var scene = await SetAsync(DiscordWay.Gateway);
        await scene.SayAsync("lea", "/tea");
        var seen = await scene.TapAsync("lea", "Tea");
        Assert.EndsWith("✓ Tea", seen[0].Text, StringComparison.Ordinal);
        Assert.Empty(seen[0].Buttons);
        Assert.True(seen.Count > 1);
    }

    [Fact]
    public async Task A_long_answer_follows_its_first_part_for_the_same_reader_alone()
    {
        await using var scene = await SetAsync(DiscordWay.Server);
        Assert.True((await scene.SayAsync("lea", "/long")).Count > 1);
        Assert.Empty(scene.SeenIn("salon"));
        Assert.Equal(5, scene.Discord.Interactions.Values.Single().Answer);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_for_its_token_is_a_direct_message()
    {
        await using var scene = await SetAsync(DiscordWay.Server);
        await scene.SayAsync("lea", "/echo first");
        scene.Api.Faults.Fail(call => call.Segments is ["webhooks", ..], FakeFault.ServerError, times: 1000);
        await scene.Write("lea", "/echo late").Acknowledged;
        await ChannelScene.UntilAsync(
            async () =>
            {
                await using var db = scene.Db();
                // Only while nothing is on its way, so that nothing is cut by the clock.
                if (!await db.Outbox.AnyAsync(row => row.ClaimedUntil != null))
                    scene.Time.Advance(TimeSpan.FromSeconds(20));
                return scene.SeenBy("lea").Count == 2;
            },
            "a direct message");
        var late = scene.Discord.SeenBy(scene.IdOf("lea"))[^1];
        Assert.Equal(("late", scene.Discord.DmOf(scene.IdOf("lea")), null), (late.Content, late.Channel, late.OnlyFor));
    }

    [Fact]
    public async Task Who_closed_their_direct_messages_goes_on_in_the_server_and_is_told_once_how_to_open_them()
    {
        await using var scene = await SetAsync(DiscordWay.Server);
        var lea = scene.IdOf("lea");
        await scene.SayAsync("lea", "/echo first");
        scene.Discord.ClosedDms[lea] = true;
        scene.Api.Faults.Fail(call => call.Segments is ["interactions", ..], FakeFault.Refused);
        scene.Api.MindsViolations = false;
        await scene.SayAsync("lea", "/echo lost");
        Assert.DoesNotContain(scene.SeenBy("lea"), message => message.Text == "lost");
        Assert.Contains("Privacy Settings", (await scene.SayAsync("lea", "/echo second"))[^1].Text, StringComparison.Ordinal);
        Assert.Equal("third", (await scene.SayAsync("lea", "/echo third"))[^1].Text);
    }

    private static async Task<DiscordScene> SetAsync(DiscordWay way)
    {
        var scene = new DiscordScene(way);
        await scene.StartAsync();
        return scene;
    }
}
