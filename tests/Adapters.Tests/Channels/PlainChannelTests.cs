namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>The specification holds without any platform's ways: what it asks, the turns and the outbox give.</summary>
public sealed class PlainChannelTests : ChannelSpec
{
    [Fact]
    public async Task Buttons_are_taken_away_once_though_nothing_is_asked_after_them()
    {
        await using var scene = new PlainScene();
        await scene.StartAsync();
        await scene.SayAsync("lea", "/tea");
        await scene.SayAsync("lea", "/cancel");
        await scene.SayAsync("lea", "/echo one");
        await scene.SayAsync("lea", "/echo two");
        Assert.Equal([scene.SeenBy("lea")[0].Id], scene.TakenAway);
    }

    protected override ChannelScene NewScene() => new PlainScene();
}
