using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The same where interactions are posted, and nothing else arrives.</summary>
public sealed class DiscordHttpChannelTests : DiscordChannelTests
{
    protected override DiscordWay Way => DiscordWay.Http;

    /// <summary>Discord posts once: what the database does not take in time is promised an answer, and tried again here.</summary>
    [Fact]
    public override async Task What_could_not_be_committed_is_told_again_by_the_platform_and_answered_once()
    {
        await using var scene = await SetAsync();
        PlatformEvent told;
        using (scene.HoldWriter())
        {
            told = scene.Write(Lea, "/echo kept");
            await PassAsync(scene, () => told.Acknowledged.IsCompleted, "the promise");
            Assert.False(await told.Acknowledged, "It was kept although nothing could be committed.");
        }

        await PassAsync(scene, () => scene.Accepted() == 1, "the commit");
        await scene.SettleAsync();
        Assert.Equal(["kept"], scene.SeenBy(Lea).Select(message => message.Text));
        Assert.Equal(1, told.Deliveries);
    }

    /// <summary>Nobody can send one: where words are wanted, a form is offered.</summary>
    [Fact]
    public override async Task A_voice_message_is_answered_in_words()
    {
        await using var scene = (DiscordScene)await SetAsync();
        await scene.SayAsync(Lea, "/tea");
        var question = (await scene.TapAsync(Lea, "Coffee"))[^1];
        Assert.Contains("Write my answer", question.Buttons.Select(button => button.Label));
        await scene.FillAsync(Lea, "Write my answer", _ => ["in words"]);
        Assert.Contains("in words", scene.SeenBy(Lea)[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>What is posted at the same moment has no order; what is posted after an answer comes after it.</summary>
    [Fact]
    public override async Task Who_types_ahead_is_answered_in_order_and_nobody_hears_anothers_answers()
    {
        await using var scene = await SetAsync();
        for (var i = 0; i < 10; i++)
            foreach (var told in new[] { Lea, Karim }.Select(person => scene.Write(person, $"/echo {person} {i}")).ToList())
                await told.Acknowledged.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await scene.SettleAsync();
        foreach (var person in new[] { Lea, Karim })
            Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{person} {i}"), scene.SeenBy(person).Select(message => message.Text));
    }

    private static Task PassAsync(ChannelScene scene, Func<bool> condition, string what) => ChannelScene.UntilAsync(
        () =>
        {
            if (!condition())
                scene.Time.Advance(TimeSpan.FromMilliseconds(100));
            return Task.FromResult(condition());
        },
        what);
}
