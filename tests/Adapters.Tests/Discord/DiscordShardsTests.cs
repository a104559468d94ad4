using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Two connections of one process, among which the servers are divided.</summary>
public sealed class DiscordShardsTests
{
    private const string Lea = "lea";

    [Theory]
    [InlineData(1, 5, 8)]
    [InlineData(2, 0, 4)]
    public async Task Each_begins_a_session_of_its_own_as_soon_as_Discord_allows(int atOnce, double least, double most)
    {
        await using var scene = await SetAsync(atOnce);
        var begun = scene.Api.Gateway.Identifies;
        Assert.Equal([0, 1], begun.Taken.Select(one => one.Shard).Order());
        Assert.InRange((begun.Taken[1].At - begun.Taken[0].At).TotalSeconds, least, most);
        Assert.Equal((0, 2), (begun.Refused, scene.Api.Gateway.Sessions));
    }

    [Fact]
    public async Task What_happens_in_a_server_comes_by_its_own_and_what_is_said_directly_by_the_first()
    {
        await using var scene = await SetAsync();
        var gateway = scene.Api.Gateway;
        var (first, second) = (gateway.LastOn(0), gateway.LastOn(1));
        await scene.SayAsync(Lea, "/echo directly");
        Assert.Equal((first + 1, second), (gateway.LastOn(0), gateway.LastOn(1)));
        await scene.SettleAsync(scene.WriteInGroup("salon", Lea, "/echo in the server"));
        Assert.Equal((first + 1, second + 1), (gateway.LastOn(0), gateway.LastOn(1)));
        Assert.Equal(["directly", "in the server"], scene.SeenBy(Lea).Select(message => message.Text));
    }

    [Fact]
    public async Task One_that_breaks_keeps_nothing_from_the_other_and_misses_nothing()
    {
        await using var scene = await SetAsync();
        scene.Api.Gateway.Drop(1);
        var late = scene.WriteInGroup("salon", Lea, "/echo from the server");
        await scene.SayAsync(Lea, "/echo meanwhile");
        await PassAsync(scene, () => scene.Api.Gateway.IsConnectedOn(1), "the second, back");
        await scene.SettleAsync(late);
        Assert.Equal(["from the server", "meanwhile"], scene.SeenBy(Lea).Select(message => message.Text).Order());
        Assert.Equal(2, scene.Api.Gateway.Sessions);
    }

    [Fact]
    public async Task After_a_restart_each_goes_on_where_its_own_commits_ended()
    {
        await using var scene = await SetAsync();
        await scene.SayAsync(Lea, "/echo one");
        await scene.SettleAsync(scene.WriteInGroup("salon", Lea, "/echo two"));
        await scene.SettleAsync(scene.WriteInGroup("salon", Lea, "/echo three"));
        await using (var db = scene.Db())
        {
            var kept = await db.Set<ChannelCursor>().OrderBy(cursor => cursor.Part).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal([0, 1], kept.Select(cursor => cursor.Part));
            Assert.NotEqual(kept[0].Value, kept[1].Value);
        }

        await scene.RestartAsync();
        await PassAsync(scene, () => IsWhole(scene), "both, back");
        await scene.SayAsync(Lea, "/echo four");
        await scene.SettleAsync(scene.WriteInGroup("salon", Lea, "/echo five"));
        Assert.Equal(["one", "two", "three", "four", "five"], scene.SeenBy(Lea).Select(message => message.Text));
        Assert.Equal((2, 2, 5), (scene.Api.Gateway.Sessions, scene.Api.Gateway.Identifies.Taken.Count, scene.Accepted()));
    }

    private static async Task<DiscordScene> SetAsync(int atOnce = 1)
    {
        var scene = new DiscordScene(DiscordWay.Gateway);
        // Asked for by the administrator, or advised by Discord.
        if (atOnce == 1)
            scene.Settings["Discord:Shards"] = "2";
        else
            scene.Api.Gateway.Shards = 2;
        scene.Api.Gateway.Identifies.MaxConcurrency = atOnce;
        // The clock runs faster here than a busy machine answers heartbeats.
        scene.Api.Gateway.HeartbeatInterval = 3_600_000;
        await scene.StartAsync();
        await ChannelScene.UntilAsync(() => Task.FromResult(scene.Api.Gateway.IsConnectedOn(0) || scene.Api.Gateway.IsConnectedOn(1)), "the first connection");
        await PassAsync(scene, () => IsWhole(scene), "both connections");
        return scene;
    }

    private static bool IsWhole(DiscordScene scene) => scene.Api.Gateway.IsConnectedOn(0) && scene.Api.Gateway.IsConnectedOn(1);

    private static Task PassAsync(DiscordScene scene, Func<bool> condition, string what) => ChannelScene.UntilAsync(
        () =>
        {
            if (!condition())
                scene.Time.Advance(TimeSpan.FromMilliseconds(100));
            return Task.FromResult(condition());
        },
        what);
}
