using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Teams;

public sealed class TeamsChannelTests : ChannelSpec
{
    protected override ChannelScene NewScene() => new TeamsScene();
}
