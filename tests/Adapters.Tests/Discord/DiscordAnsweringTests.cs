using ChatAssistant.Adapters.Discord;
using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Core.Messaging;

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
        var calls = scene.Discord.Calls.Where(call => call.Segments is ["webhooks", ..]).ToList();
        Assert.Equal(("PATCH", "@original"), (calls[0].Method, calls[0].Segments[^1]));
        Assert.All(calls.Skip(1), call => Assert.Equal("POST", call.Method));
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_for_its_token_is_a_direct_message()
    {
        await using var scene = await SetAsync(DiscordWay.Server);
        await scene.SayAsync("lea", "/echo first");
        scene.Api.Faults.Fail(call => call.Segments is ["webhooks", ..], FakeFault.ServerError, times: 1000);
        await scene.Write("lea", "/echo late").Acknowledged;
        await LetTokenEndAsync(scene, () => scene.SeenBy("lea").Count == 2);
        var late = scene.Discord.SeenBy(scene.IdOf("lea"))[^1];
        Assert.Equal(("late", scene.Discord.DmOf(scene.IdOf("lea")), null), (late.Content, late.Channel, late.OnlyFor));
    }

    [Theory]
    [InlineData(50007)]
    [InlineData(50278)]
    public void Who_takes_no_direct_messages_of_ours_cannot_be_reached_there_and_the_reason_keeps_the_code(int code) =>
        Assert.Equal(new DeliveryResult.Blocked($"direct messages are closed ({code})"), DiscordFaults.Read(new(403, code, "Cannot send messages to this user")));

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

    [Fact]
    public async Task A_direct_message_whose_answer_was_cut_is_sent_again_and_is_one()
    {
        await using var scene = await SetAsync(DiscordWay.Gateway);
        await scene.SayAsync("lea", "/tea");
        scene.Api.Faults.Fail(call => call is { Method: "POST", Segments: ["channels", _, "messages"] }, FakeFault.CutAfter);
        var seen = await scene.TapAsync("lea", "Tea");
        Assert.Single(seen, message => message.Text.Contains("Milk?", StringComparison.Ordinal));
        var sent = scene.Discord.Calls.Where(call => call is { Method: "POST", Segments: ["channels", _, "messages"] }).ToList();
        Assert.Equal(2, sent.Count);
        Assert.Single(sent.Select(call => call.Body!["nonce"]!.GetValue<string>()).Distinct());
        Assert.All(sent, call => Assert.True(call.Body!["enforce_nonce"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task What_Discord_will_not_show_is_said_in_the_place_of_the_buttons_that_were_tapped()
    {
        await using var scene = await SetAsync(DiscordWay.Server);
        await scene.SayAsync("lea", "/tea");
        scene.Api.Faults.Fail(call => call.Segments is ["webhooks", ..], FakeFault.Refused);
        var shown = Assert.Single(await scene.TapAsync("lea", "Tea"));
        Assert.Contains("will not let me show", shown.Text, StringComparison.Ordinal);
        Assert.Empty(shown.Buttons);
        // Nothing is lost: the question is still open.
        Assert.Contains("Milk?", (await scene.SayAsync("lea", "/status"))[^1].Text, StringComparison.Ordinal);
        Assert.NotEmpty(scene.SeenBy("lea")[^1].Buttons);
    }

    [Theory]
    [InlineData(DiscordWay.Server)]
    [InlineData(DiscordWay.Http)]
    public async Task A_promise_that_cannot_be_kept_is_taken_back_in_words(DiscordWay way)
    {
        await using var scene = await SetAsync(way);
        await scene.SayAsync("lea", "/echo first");
        scene.Api.Faults.Fail(call => call.Segments is ["webhooks", ..], FakeFault.Refused);
        await scene.SayAsync("lea", "/echo refused");
        Assert.Contains("will not let me show", scene.SeenBy("lea")[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Discord.Interactions.Values, interaction => interaction.IsPromised);
    }

    [Fact]
    public async Task Buttons_that_could_not_be_taken_away_in_time_are_answered_kindly()
    {
        await using var scene = await SetAsync(DiscordWay.Server);
        var old = (await scene.SayAsync("lea", "/tea"))[^1];
        var isAway = true;
        scene.Api.Faults.Fail(call => isAway && call.Segments is ["webhooks", ..], FakeFault.ServerError, times: 1000);
        await scene.Tap("lea", old, old.Button("Tea")).Acknowledged;
        await LetTokenEndAsync(scene, () => scene.Discord.In(scene.Discord.DmOf(scene.IdOf("lea"))).Count == 1);
        isAway = false;
        await scene.SettleAsync(scene.Tap("lea", old, old.Button("Tea")));
        var seen = scene.SeenBy("lea");
        Assert.Contains("already answered", seen[^2].Text, StringComparison.Ordinal);
        Assert.Contains("Milk?", seen[^1].Text, StringComparison.Ordinal);
    }

    private static Task LetTokenEndAsync(DiscordScene scene, Func<bool> isThere) => ChannelScene.UntilAsync(
        () =>
        {
            if (!scene.IsSending)
                scene.Time.Advance(TimeSpan.FromSeconds(20));
            return Task.FromResult(isThere());
        },
        "a direct message");

    private static async Task<DiscordScene> SetAsync(DiscordWay way)
    {
        var scene = new DiscordScene(way);
        await scene.StartAsync();
        return scene;
    }
}
