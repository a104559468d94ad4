using ChatAssistant.Adapters.Discord;
using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Core.Coordination;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Servers and channels that the bot sees no more.</summary>
public sealed class DiscordPlacesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_the_bot_was_removed_nothing_is_written_and_the_coordination_hears_of_it_until_it_is_back()
    {
        await using var scene = await SetAsync();
        await ToldAsync(scene.Api.People.RemoveBot());
        Assert.Equal(DiscordPlaces.ServerLost, (await BoardAsync(scene)).Unreachable);
        Assert.Contains("(Discord) m'est fermé", (await scene.SayAsync(DiscordRennesScene.Nadia, "/todo"))[^1].Text, StringComparison.Ordinal);

        scene.Discord.IsInServer = true;
        await scene.SettleAsync(scene.WriteInGroup(FakeDiscord.NeedsChannel, DiscordRennesScene.Nadia, "/board"));
        Assert.Null((await BoardAsync(scene)).Unreachable);
        Assert.Empty(await OpenAsync(scene));
        await NeedAsync(scene);
        Assert.Contains("1 besoin", scene.SeenIn(FakeDiscord.NeedsChannel)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Monday_after_a_removal_passes_without_a_call_and_without_another_word()
    {
        await using var scene = await SetAsync();
        var board = scene.Discord.ChannelOf(FakeDiscord.NeedsChannel);
        await ToldAsync(scene.Api.People.RemoveBot());
        var calls = scene.Discord.Calls.Count(call => call.Segments is ["channels", var channel, ..] && channel == board);
        await NeedAsync(scene);
        Assert.Equal(calls, scene.Discord.Calls.Count(call => call.Segments is ["channels", var channel, ..] && channel == board));
        await using var db = scene.Db();
        Assert.Equal(DueState.Cancelled, (await db.Due.SingleAsync(row => row.Kind == GroupCard.DueKind, Cancellation)).State);
        Assert.Single(await OpenAsync(scene));
    }

    [Fact]
    public async Task A_server_that_Discord_cannot_reach_for_a_while_is_still_ours()
    {
        await using var scene = await SetAsync();
        await ToldAsync(scene.Api.People.LoseServer());
        Assert.Null((await BoardAsync(scene)).Unreachable);
        Assert.Empty(await OpenAsync(scene));
    }

    [Fact]
    public async Task A_channel_that_was_deleted_is_lost_and_another_is_not()
    {
        await using var scene = await SetAsync();
        await ToldAsync(scene.Api.People.Delete(scene.Discord.ChannelOf("cuisine")));
        Assert.Null((await BoardAsync(scene)).Unreachable);
        await ToldAsync(scene.Api.People.Delete(scene.Discord.ChannelOf(FakeDiscord.NeedsChannel)));
        Assert.Equal(DiscordPlaces.ChannelLost, (await BoardAsync(scene)).Unreachable);
        Assert.Single(await OpenAsync(scene));
    }

    [Fact]
    public async Task The_thread_of_an_introduction_that_was_deleted_is_lost_without_a_word_to_anybody()
    {
        await using var scene = await SetAsync();
        var scenario = new DiscordScenario(scene, DiscordWay.Gateway);
        await scenario.ArriveAsync();
        await scenario.NeedAsync();
        await scenario.IntroduceAsync();
        await scene.WorkAsync();
        var thread = scene.Discord.Threads.Keys.Single();
        await ToldAsync(scene.Api.People.Delete(thread));
        await using var db = scene.Db();
        Assert.Equal(DiscordPlaces.ChannelLost, (await db.Conversations.SingleAsync(place => place.ExternalId == $"#{FakeDiscord.Guild}:{thread}", Cancellation)).Unreachable);
        Assert.Empty(await OpenAsync(scene));
    }

    [Fact]
    public async Task A_removal_that_happened_while_nobody_listened_is_seen_when_a_session_begins()
    {
        await using var scene = await SetAsync();
        scene.Discord.IsInServer = false;
        scene.Api.Gateway.ForgetSessions();
        scene.Api.Gateway.Drop();
        await ChannelScene.UntilAsync(
            async () =>
            {
                scene.Time.Advance(TimeSpan.FromMilliseconds(200));
                return (await BoardAsync(scene)).Unreachable == DiscordPlaces.ServerLost;
            },
            "the lost board");
    }

    [Fact]
    public async Task Where_only_interactions_are_told_the_first_refusal_tells()
    {
        await using var scene = await SetAsync(DiscordWay.Http);
        scene.Discord.IsInServer = false;
        await NeedAsync(scene);
        Assert.Equal("no access (50001)", (await BoardAsync(scene)).Unreachable);
        Assert.Single(await OpenAsync(scene));
    }

    [Theory]
    [InlineData("""{"shard":[1,2]}""", FakeDiscord.Guild, true)]
    [InlineData("""{"shard":[0,2]}""", FakeDiscord.Guild, false)]
    [InlineData("{}", FakeDiscord.Guild, true)]
    [InlineData("""{"shard":[0,2]}""", "none", false)]
    public void A_connection_serves_its_part_of_the_servers(string ready, string guild, bool serves) =>
        Assert.Equal(serves, System.Text.Json.JsonSerializer.Deserialize(ready, Adapters.Discord.Protocol.DiscordJson.Default.ReadyEvent)!.Serves(guild));

    private static async Task NeedAsync(DiscordRennesScene scene)
    {
        var scenario = new DiscordScenario(scene, DiscordWay.Gateway);
        await scenario.ArriveAsync();
        await scenario.NeedAsync();
        await scene.LetPassAsync(Duration.FromDays(5));
    }

    private static Task<bool> ToldAsync(PlatformEvent told) => told.Acknowledged.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

    private static async Task<Conversation> BoardAsync(DiscordRennesScene scene)
    {
        await using var db = scene.Db();
        var place = $"#{FakeDiscord.Guild}:{scene.Discord.ChannelOf(FakeDiscord.NeedsChannel)}";
        return await db.Conversations.AsNoTracking().SingleAsync(known => known.ExternalId == place, Cancellation);
    }

    private static async Task<List<TodoItem>> OpenAsync(DiscordRennesScene scene)
    {
        await using var db = scene.Db();
        return await db.Todo.AsNoTracking().Where(item => item.Kind == LostContact.GroupKind && item.DoneAt == null).ToListAsync(Cancellation);
    }

    private static async Task<DiscordRennesScene> SetAsync(DiscordWay way = DiscordWay.Gateway)
    {
        var scene = new DiscordRennesScene(way);
        await scene.StartAsync();
        await scene.ShowBoardAsync();
        return scene;
    }
}
