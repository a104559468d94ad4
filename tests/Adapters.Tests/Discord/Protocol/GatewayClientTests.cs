using System.Globalization;
using ChatAssistant.Adapters.Discord.Protocol.Gateway;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed class GatewayClientTests
{
    [Fact]
    public async Task What_is_told_is_delivered_and_acknowledged_once_it_is_committed()
    {
        await using var scene = await GatewayScene.OpenAsync();
        var commit = new TaskCompletionSource<bool>();
        scene.Meanwhile = payload => payload.T == "MESSAGE_CREATE" ? commit.Task : Task.FromResult(true);
        scene.Run();
        var told = scene.Api.People.Write("lea", "bonjour");
        await scene.UntilAsync(() => told.Deliveries == 1 && scene.Point?.Sequence == 2, "the delivery");
        scene.Api.Gateway.AskForHeartbeat();
        await scene.UntilAsync(() => scene.Api.Gateway.Heard.Any(said => said.Op == 1), "a heartbeat");
        Assert.False(told.Acknowledged.IsCompleted);
        commit.SetResult(true);
        await scene.UntilAsync(() => scene.Point?.Sequence == 3, "the commit");
        scene.Api.Gateway.AskForHeartbeat();
        await scene.UntilAsync(() => told.Acknowledged.IsCompleted, "the acknowledgement");
        Assert.Equal(["bonjour"], scene.Texts);
    }

    [Fact]
    public async Task A_restart_goes_on_where_the_commits_ended_and_misses_nothing()
    {
        await using var scene = await GatewayScene.OpenAsync();
        var process = scene.Run();
        scene.Api.People.Write("lea", "before");
        await scene.UntilAsync(() => scene.Texts.Count == 1, "the first");
        await process.CancelAsync();
        Assert.Null(await scene.Running);
        await scene.UntilAsync(() => !scene.Api.Gateway.IsConnected, "the end");
        scene.Api.People.Write("lea", "meanwhile");
        scene.Run();
        scene.Api.People.Write("lea", "after");
        await scene.UntilAsync(() => scene.Texts.Count == 3, "the others");
        Assert.Equal(["before", "meanwhile", "after"], scene.Texts);
        Assert.Equal(1, scene.Deliveries("before"));
        Assert.Equal(1, scene.Api.Gateway.Sessions);
        Assert.Equal([GatewayClose.Resumable], scene.Api.Gateway.Left.Select(code => code!.Value));
    }

    [Fact]
    public async Task What_could_not_be_committed_is_told_again()
    {
        await using var scene = await GatewayScene.OpenAsync();
        var isDown = true;
        scene.Meanwhile = payload => Task.FromResult(payload.T != "MESSAGE_CREATE" || !isDown);
        scene.Run();
        var told = scene.Api.People.Write("lea", "kept");
        await scene.UntilAsync(() => told.Deliveries > 2, "a third delivery");
        Assert.Empty(scene.Texts);
        isDown = false;
        await scene.UntilAsync(() => scene.Texts.Count == 1, "the delivery that counts");
    }

    [Fact]
    public async Task What_never_ends_does_not_keep_it_from_stopping_and_is_told_again()
    {
        await using var scene = await GatewayScene.OpenAsync();
        scene.Meanwhile = payload => payload.T == "MESSAGE_CREATE" ? new TaskCompletionSource<bool>().Task : Task.FromResult(true);
        var process = scene.Run();
        var told = scene.Api.People.Write("lea", "kept");
        await scene.UntilAsync(() => told.Deliveries == 1 && scene.Point?.Sequence == 2, "the delivery");
        await process.CancelAsync();
        Assert.Null(await scene.Running);
        scene.Meanwhile = _ => Task.FromResult(true);
        scene.Run();
        await scene.UntilAsync(() => scene.Texts.Count == 1, "the delivery that counts");
    }

    [Fact]
    public async Task A_bug_in_what_takes_an_event_does_not_hold_the_next()
    {
        await using var scene = await GatewayScene.OpenAsync();
        scene.Meanwhile = payload => payload.T == "MYSTERY_CREATE" ? throw new InvalidOperationException("A bug.") : Task.FromResult(true);
        scene.Run();
        scene.Api.People.SendUnknown("lea");
        scene.Api.People.Write("lea", "next");
        await scene.UntilAsync(() => scene.Texts.Count == 1 && scene.Point?.Sequence == 4, "the next");
        Assert.Equal(1, scene.Api.Gateway.Connections);
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("reconnect")]
    [InlineData("invalid but resumable")]
    [InlineData("close 4000")]
    [InlineData("no acks")]
    public async Task Whatever_ends_the_connection_the_session_goes_on(string trouble)
    {
        await using var scene = await GatewayScene.OpenAsync();
        scene.Run();
        await scene.UntilAsync(() => scene.Api.Gateway.IsConnected && scene.Point?.Sequence == 2, "the start");
        scene.Api.Gateway.MissesAcks = trouble == "no acks";
        Make(scene, trouble);
        scene.Api.People.Write("lea", "after");
        await scene.UntilAsync(() => scene.Api.Gateway.Connections > 1, "another connection");
        scene.Api.Gateway.MissesAcks = false;
        await scene.UntilAsync(() => scene.Texts.Count == 1 && scene.Api.Gateway.Heard.Any(said => said.Op == GatewayOp.Resume), "the delivery");
        Assert.Single(scene.Api.Gateway.Heard, said => said.Op == GatewayOp.Identify);
    }

    [Theory]
    [InlineData("invalid")]
    [InlineData("close 4009")]
    [InlineData("forgotten")]
    public async Task A_session_that_is_lost_is_begun_anew(string trouble)
    {
        await using var scene = await GatewayScene.OpenAsync();
        scene.Run();
        await scene.UntilAsync(() => scene.Api.Gateway.IsConnected && scene.Point?.Sequence == 2, "the start");
        Make(scene, trouble);
        await scene.UntilAsync(() => scene.Api.Gateway.Heard.Count(said => said.Op == GatewayOp.Identify) == 2, "a second session");
        scene.Api.People.Write("lea", "after");
        await scene.UntilAsync(() => scene.Texts.Count == 1, "the delivery");
    }

    [Fact]
    public async Task Who_begins_too_soon_after_another_process_is_refused_and_begins_later()
    {
        await using var scene = await GatewayScene.OpenAsync();
        var begun = scene.Api.Gateway.Identifies;
        Assert.True(begun.TryTake(0));
        scene.Run();
        scene.Api.People.Write("lea", "after");
        await Eventually.TrueAsync(() => Task.FromResult(begun.Refused == 1), "a refusal");
        await scene.UntilAsync(() => scene.Texts.Count == 1, "the delivery");
        Assert.Equal((2, 1), (begun.Taken.Count, scene.Api.Gateway.Sessions));
        Assert.True(begun.Taken[1].At - begun.Taken[0].At >= NodaTime.Duration.FromSeconds(5));
    }

    [Fact]
    public async Task A_refused_token_is_the_end_and_is_in_no_log()
    {
        await using var scene = await GatewayScene.OpenAsync();
        scene.Run("a-secret-that-is-wrong");
        await scene.UntilAsync(() => scene.Running.IsCompleted, "the end");
        Assert.Equal(GatewayClose.AuthenticationFailed, await scene.Running);
        Assert.Equal(1, scene.Api.Gateway.Connections);
        Assert.DoesNotContain("a-secret", scene.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_that_is_down_is_tried_again_until_it_is_back()
    {
        await using var scene = await GatewayScene.OpenAsync();
        scene.Api.Gateway.IsDown = true;
        scene.Run();
        scene.Api.People.Write("lea", "early");
        await Eventually.TrueAsync(() => Task.FromResult(scene.Logs.Text.Contains("the connection ended", StringComparison.Ordinal)), "a vain attempt");
        scene.Api.Gateway.IsDown = false;
        await scene.UntilAsync(() => scene.Texts.Count == 1, "the delivery");
    }

    [Fact]
    public async Task A_hundred_broken_connections_lose_nothing_double_nothing_and_disorder_nothing()
    {
        await using var scene = await GatewayScene.OpenAsync();
        var random = new Random(7);
        // Some commits take longer than others, and some fail.
        scene.Meanwhile = async payload =>
        {
            var lot = payload.T == "MESSAGE_CREATE" ? random.Next(20) : 19;
            if (lot < 6)
                await Task.Yield();
            return lot != 0;
        };
        var process = scene.Run();
        var told = new List<string>();
        for (var i = 0; i < 100; i++)
        {
            for (var j = 0; j < 3; j++)
                scene.Api.People.Write("lea", Add(told));
            await scene.UntilAsync(() => scene.Api.Gateway.IsConnected, "a connection");
            scene.Api.People.Write("lea", Add(told));
            Make(scene, (i % 5) switch { 0 => "drop", 1 => "reconnect", 2 => "close 4000", 3 => "invalid but resumable", _ => "drop" });
            if (i % 20 == 19)
            {
                await process.CancelAsync();
                await scene.Running;
                process = scene.Run();
            }
        }

        await scene.UntilAsync(() => scene.Texts.Count == told.Count && scene.Point?.Sequence == scene.Api.Gateway.Last, "all of it");
        Assert.Equal(told, scene.Texts.Order(Comparer<string>.Create((one, other) => Number(one) - Number(other))));
        Assert.Equal(1, scene.Api.Gateway.Sessions);
        Assert.Single(scene.Api.Gateway.Heard, said => said.Op == GatewayOp.Identify);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Add(List<string> told)
    {
        told.Add($"{told.Count}");
        return told[^1];
    }

    private static void Make(GatewayScene scene, string trouble)
    {
        switch (trouble)
        {
            case "drop":
                scene.Api.Gateway.Drop();
                break;
            case "reconnect":
                scene.Api.Gateway.AskToReconnect();
                break;
            case "invalid":
                scene.Api.Gateway.Invalidate(canResume: false);
                break;
            case "invalid but resumable":
                scene.Api.Gateway.Invalidate(canResume: true);
                break;
            case "forgotten":
                scene.Api.Gateway.ForgetSessions();
                scene.Api.Gateway.Drop();
                break;
            case ['c', 'l', 'o', 's', 'e', ' ', .. var code]:
                if (code == "4009")
                    scene.Api.Gateway.ForgetSessions();
                scene.Api.Gateway.Close(Number(code));
                break;
        }
    }
}
