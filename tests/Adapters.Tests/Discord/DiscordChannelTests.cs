using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Discord;

public class DiscordChannelTests : ChannelSpec
{
    protected virtual DiscordWay Way => DiscordWay.Gateway;

    protected override ChannelScene NewScene() => new DiscordScene(Way);

    /// <summary>Discord can do better than show the way: what is answered in a server only who asked sees.</summary>
    [Fact]
    public override async Task In_a_group_nothing_personal_is_said_and_the_way_into_the_private_conversation_is_shown()
    {
        await using var scene = await SetAsync();
        await scene.SettleAsync(scene.WriteInGroup("maison", Lea, "/tea"));
        Assert.Empty(scene.SeenIn("maison"));
        Assert.Empty(scene.SeenBy(Karim));
        Assert.Contains("Tea or coffee?", scene.SeenBy(Lea)[^1].Text, StringComparison.Ordinal);
        await scene.SayAsync(Lea, "coffee");
        Assert.Contains("A note?", scene.SeenBy(Lea)[^1].Text, StringComparison.Ordinal);
        Assert.Empty(scene.SeenIn("maison"));
    }
}
