using System.Net;
using ChatAssistant.Adapters.Discord;
using ChatAssistant.Adapters.Tests.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>What Discord is owed as a platform: signatures, answers in time, commands.</summary>
public sealed class DiscordDoorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_address_is_accepted_by_the_developer_portal()
    {
        await using var scene = await SetAsync(DiscordWay.Http);
        Assert.True(await scene.Api.Door.SaveAsync());
    }

    [Theory]
    [InlineData("00", null)]
    [InlineData(null, "1")]
    [InlineData(null, "tomorrow")]
    [InlineData("zz", null)]
    public async Task Whoever_did_not_sign_is_refused_whatever_they_send(string? signature, string? timestamp)
    {
        await using var scene = await SetAsync(DiscordWay.Http);
        using var answer = await scene.Api.Door.PostAsync("{ this is never parsed", signature, timestamp);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(0, scene.Accepted());
    }

    [Fact]
    public async Task What_the_database_takes_late_is_promised_an_answer_in_time_and_given_it()
    {
        await using var scene = await SetAsync(DiscordWay.Http);
        await scene.SayAsync("lea", "/echo before");
        PlatformEvent told;
        using (scene.HoldWriter())
        {
            told = scene.Write("lea", "/echo late");
            await ChannelScene.UntilAsync(
                () =>
                {
                    scene.Time.Advance(TimeSpan.FromMilliseconds(100));
                    return Task.FromResult(scene.Discord.Interactions.Values.All(interaction => interaction.Answer is not null));
                },
                "a promise");
        }

        Assert.Empty(scene.Api.Door.Unanswered);
        await ChannelScene.UntilAsync(
            () =>
            {
                scene.Time.Advance(TimeSpan.FromMilliseconds(100));
                return Task.FromResult(scene.SeenBy("lea")[^1].Text == "late");
            },
            "the answer");
    }

    [Fact]
    public async Task Something_unknown_is_answered_in_words()
    {
        await using var scene = await SetAsync(DiscordWay.Gateway);
        await scene.SayAsync("lea", "/echo here");
        var message = scene.Discord.SeenBy(scene.IdOf("lea"))[^1];
        await scene.Api.People.Press("lea", message, "made-up").Acknowledged.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await scene.Api.People.Type("lea", "start", "code", "AB").Acknowledged.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        Assert.Equal([4, 8], scene.Discord.Interactions.Values.OrderBy(interaction => interaction.Id).Skip(1).Select(interaction => interaction.Answer));
        Assert.Contains("do not know this action", scene.SeenBy("lea")[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_are_registered_once_and_again_only_when_they_changed()
    {
        await using var scene = await SetAsync(DiscordWay.Gateway);
        await ChannelScene.UntilAsync(() => Task.FromResult(scene.Discord.Commands.Count > 0), "registered commands");
        var registration = scene.Get<DiscordRegistration>();
        Assert.Null(await registration.TellAsync(Cancellation));
        Assert.Single(scene.Discord.Calls, call => call.Method == "PUT");
        scene.Discord.Commands[0]!["description"] = "other";
        Assert.Null(await registration.TellAsync(Cancellation));
        Assert.Equal(2, scene.Discord.Calls.Count(call => call.Method == "PUT"));
    }

    [Fact]
    public async Task The_log_says_how_the_bot_is_added_to_a_server_with_what_it_may_do_there_and_nothing_more()
    {
        await using var scene = await SetAsync(DiscordWay.Gateway);
        // See channels, write in them and in threads, open private threads, keep events.
        var permissions = (1UL << 10) | (1UL << 11) | (1UL << 38) | (1UL << 36) | (1UL << 44);
        Assert.Contains($"https://discord.com/oauth2/authorize?client_id={FakeDiscord.ApplicationId}&scope=bot+applications.commands&permissions={permissions}", scene.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_that_go_elsewhere_are_said_to_go_elsewhere()
    {
        await using var scene = new DiscordScene(DiscordWay.Gateway);
        scene.Discord.InteractionsUrl = "https://other.example/interactions";
        await scene.StartAsync();
        Assert.Contains("set Discord:Mode to http", scene.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Discord_that_is_away_at_the_start_stops_nothing_and_is_met_once_it_is_back()
    {
        await using var scene = new DiscordScene(DiscordWay.Gateway);
        scene.Api.Faults.IsDown = true;
        await scene.StartAsync();
        Assert.Empty(scene.Discord.Commands);
        scene.Api.Faults.IsDown = false;
        await ChannelScene.UntilAsync(
            () =>
            {
                scene.Time.Advance(TimeSpan.FromMilliseconds(500));
                return Task.FromResult(scene.Discord.Commands.Count > 0 && scene.Api.Gateway.IsConnected);
            },
            "registered commands and a connection");
        Assert.Equal("here", (await scene.SayAsync("lea", "/echo here"))[^1].Text);
    }

    [Theory]
    [InlineData(DiscordWay.Gateway)]
    [InlineData(DiscordWay.Server)]
    public async Task Over_the_gateway_an_answer_is_promised_before_anything_is_kept(DiscordWay way)
    {
        await using var scene = await SetAsync(way);
        await scene.SayAsync("lea", "/echo before");
        using (scene.HoldWriter())
        {
            scene.Write("lea", "/echo slow");
            // No time passes: Discord's three seconds do not begin to run.
            await ChannelScene.UntilAsync(() => Task.FromResult(scene.Discord.Interactions.Values.All(interaction => interaction.Answer == 5)), "a promise");
            Assert.Equal(1, scene.Accepted());
        }
    }

    [Fact]
    public async Task What_is_sent_keeps_the_pace_that_is_declared()
    {
        await using var scene = await SetAsync(DiscordWay.Gateway);
        var pacing = scene.Get<Core.Messaging.IChannelAdapter>().Pacing;
        Assert.Equal((5, NodaTime.Duration.FromSeconds(5)), (pacing.PerConversation, pacing.Window));
        Assert.InRange(pacing.Overall, 1, 49);
    }

    [Fact]
    public async Task A_token_that_Discord_refuses_stops_the_start_with_one_line()
    {
        await using var scene = new DiscordScene(DiscordWay.Gateway) { Settings = { ["Discord:Token"] = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.another.one" } };
        var error = await Assert.ThrowsAsync<OptionsValidationException>(scene.StartAsync);
        Assert.StartsWith("Discord:Token is refused by Discord", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("another", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_key_of_another_application_stops_the_start_with_one_line()
    {
        await using var scene = new DiscordScene(DiscordWay.Http) { Settings = { ["Discord:PublicKey"] = "3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29" } };
        Assert.StartsWith("Discord:PublicKey is not this application's", (await Assert.ThrowsAsync<OptionsValidationException>(scene.StartAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_the_token_nor_anybodys_words_are_logged()
    {
        await using var scene = await SetAsync(DiscordWay.Gateway);
        await scene.SayAsync("lea", "/echo canary-of-lea");
        scene.Fail("lea", PlatformFault.ServerError);
        await scene.SayAsync("lea", "/echo canary-again");
        Assert.DoesNotContain("canary", scene.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("token-of-the-tests", scene.Logs.Text, StringComparison.Ordinal);
        Assert.All(scene.Discord.Interactions.Values, interaction => Assert.DoesNotContain(interaction.Token, scene.Logs.Text, StringComparison.Ordinal));
        await using var db = scene.Db();
        Assert.All(await db.Set<Core.Turns.OutboxRow>().Select(row => row.ReplyHandle).ToListAsync(Cancellation), kept => Assert.All(scene.Discord.Interactions.Values, interaction => Assert.DoesNotContain(interaction.Token, kept ?? "", StringComparison.Ordinal)));
    }

    private static async Task<DiscordScene> SetAsync(DiscordWay way)
    {
        var scene = new DiscordScene(way);
        await scene.StartAsync();
        return scene;
    }
}
