using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>What one process promised, another keeps.</summary>
public sealed class DiscordRestartTests
{
    private const string Lea = "lea";

    [Fact]
    public async Task An_answer_of_two_messages_that_another_process_sends_is_still_two()
    {
        await using var scene = new TwiceScene();
        await scene.StartAsync();
        var asked = Assert.Single(await scene.SayAsync(Lea, "/twice"));
        var isAway = true;
        scene.Api.Faults.Fail(call => isAway && call.Segments is ["webhooks", ..], FakeFault.ServerError, times: 1000);
        await scene.Tap(Lea, asked, asked.Button("Yes")).Acknowledged;
        await ChannelScene.UntilAsync(() => Task.FromResult(scene.Discord.Calls.Count(call => call.Segments is ["webhooks", ..]) > 1), "an attempt");
        await scene.RestartAsync();
        isAway = false;
        await ChannelScene.UntilAsync(
            () =>
            {
                // As the host's sweep does: what an earlier process left to be tried again.
                scene.Time.Advance(TimeSpan.FromMilliseconds(500));
                scene.Get<OutboxSignal>().WakeSender();
                return Task.FromResult(scene.SeenBy(Lea).Count == 2);
            },
            "both messages");
        var seen = scene.SeenBy(Lea);
        Assert.Equal(["First.", "Second."], seen.Select(message => message.Text));
        Assert.Equal(asked.Id, seen[0].Id);
    }

    [Fact]
    public async Task A_start_while_the_database_is_away_connects_once_it_answers_and_misses_nothing()
    {
        await using var scene = new DiscordScene(DiscordWay.Gateway);
        await scene.StartAsync();
        await scene.SayAsync(Lea, "/echo before");
        scene.Api.Gateway.IsDown = true;
        scene.Api.Gateway.Drop();
        var told = scene.Write(Lea, "/echo meanwhile");
        scene.LoseReads(2);
        await scene.RestartAsync();
        scene.Api.Gateway.IsDown = false;
        await ChannelScene.UntilAsync(
            () =>
            {
                scene.Time.Advance(TimeSpan.FromMilliseconds(100));
                return Task.FromResult(scene.Api.Gateway.IsConnected);
            },
            "a connection");
        await scene.SettleAsync(told);
        Assert.Equal(["before", "meanwhile"], scene.SeenBy(Lea).Select(message => message.Text));
    }

    [Fact]
    public async Task What_was_told_while_no_process_listened_is_answered_by_the_next()
    {
        await using var scene = new DiscordScene(DiscordWay.Gateway);
        await scene.StartAsync();
        await scene.SayAsync(Lea, "/echo before");
        (scene.Api.Gateway.IsDown, var told) = (true, new List<PlatformEvent>());
        scene.Api.Gateway.Drop();
        told.AddRange([scene.Write(Lea, "/echo one"), scene.Write("karim", "hello"), scene.Write(Lea, "/echo two")]);
        await scene.RestartAsync();
        scene.Api.Gateway.IsDown = false;
        await ChannelScene.UntilAsync(
            () =>
            {
                scene.Time.Advance(TimeSpan.FromMilliseconds(100));
                return Task.FromResult(scene.Api.Gateway.IsConnected);
            },
            "a connection");
        foreach (var one in told)
            await scene.SettleAsync(one);
        Assert.Equal(["before", "one", "two"], scene.SeenBy(Lea).Select(message => message.Text));
        Assert.NotEmpty(scene.SeenBy("karim"));
        Assert.Equal((4, 1), (scene.Accepted(), scene.Api.Gateway.Sessions));
    }

    private sealed class TwiceScene() : DiscordScene(DiscordWay.Server)
    {
        protected override void AddWords(IServiceCollection services) => TeaDialog.Register(services, """
            {"twice": {"sure.ask": "Sure?", "sure.short": "Sure", "one": "First.", "two": "Second."}, "command": {"twice.names": "twice", "twice.help": "twice"}}
            """).AddDialog<TwiceDialog>("twice");
    }

    private sealed class TwiceDialog : IDialog
    {
        private static readonly Slot<bool> Sure = Slot.YesNo("sure");

        public DialogDefinition Definition { get; } = new("twice", Version: 1) { Pages = [new("what") { Sure }] };

        public Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
        {
            turn.Reply("twice.one");
            turn.Reply("twice.two");
            return Task.CompletedTask;
        }
    }
}
