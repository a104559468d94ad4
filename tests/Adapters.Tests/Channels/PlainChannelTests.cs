namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>The specification holds without any platform's ways: what it asks, the turns and the outbox give.</summary>
public sealed class PlainChannelTests : ChannelSpec
{
    protected override ChannelScene NewScene() => new PlainScene();
}
