using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>A hundred connections that break while people speak: nothing is lost, nothing is said twice, and the scenario comes to its end.</summary>
public sealed class DiscordDisconnectTests
{
    private const int Disconnects = 100;

    [Fact]
    public async Task Connections_that_break_lose_and_double_nothing()
    {
        await using var scene = new BreakingScene();
        await scene.StartAsync();
        await new DiscordScenario(scene, DiscordWay.Gateway).PlayAsync();
        var (said, before) = (scene.Accepted(), scene.SeenBy(DiscordScenario.Lea).Count);
        for (var i = 0; scene.Broken < Disconnects; i++)
        {
            await scene.SayAsync(DiscordScenario.Lea, "/status");
            Assert.Equal((said + i + 1, before + i + 1), (scene.Accepted(), scene.SeenBy(DiscordScenario.Lea).Count));
        }

        Assert.Equal(1, scene.Api.Gateway.Sessions);
        Assert.Empty(scene.Discord.Violations);
    }

    /// <summary>Each thing that is told breaks the connection: before, while or after it is told; or the platform asks to come back.</summary>
    private sealed class BreakingScene() : DiscordRennesScene(DiscordWay.Gateway)
    {
        private readonly CancellationTokenSource over = new();
        private Task moving = Task.CompletedTask;

        public int Broken { get; private set; }

        public override PlatformEvent Write(string person, string text) => Breaking(() => base.Write(person, text));

        public override PlatformEvent Tap(string person, ShownMessage message, ShownButton button) => Breaking(() => base.Tap(person, message, button));

        protected override void Started()
        {
            base.Started();
            moving = MoveAsync();
        }

        protected override async ValueTask ClosePlatformAsync()
        {
            await over.CancelAsync();
            await moving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await base.ClosePlatformAsync();
            over.Dispose();
        }

        private PlatformEvent Breaking(Func<PlatformEvent> tell)
        {
            var kind = Broken++ % 4;
            if (kind == 0)
                Api.Gateway.Drop();
            var told = tell();
            switch (kind)
            {
                case 1:
                    Api.Gateway.Drop();
                    break;
                case 2:
                    Api.Gateway.Close(4000);
                    break;
                case 3:
                    Api.Gateway.AskToReconnect();
                    break;
                default:
                    break;
            }

            return told;
        }

        /// <summary>Lets the bot's own pauses pass while it is away.</summary>
        private async Task MoveAsync()
        {
            using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (await pulse.WaitForNextTickAsync(over.Token))
                if (!Api.Gateway.IsConnected)
                    Time.Advance(TimeSpan.FromMilliseconds(50));
        }
    }
}
