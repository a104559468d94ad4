namespace ChatAssistant.Adapters.Tests.Telegram;

public sealed class TelegramTypingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_waits_longer_than_a_second_sees_that_the_assistant_writes(bool isWebhook)
    {
        await using var scene = new TelegramScene(isWebhook);
        await scene.StartAsync();
        await scene.SayAsync("lea", "/echo quick");
        Assert.DoesNotContain(scene.Telegram.Calls, call => call.Method == "sendChatAction");
        Channels.PlatformEvent told;
        using (scene.HoldWriter())
        {
            told = scene.Write("lea", "/echo slow");
            await Channels.ChannelScene.UntilAsync(
                () =>
                {
                    scene.Time.Advance(TimeSpan.FromMilliseconds(200));
                    return Task.FromResult(scene.Telegram.Calls.Any(call => call.Method == "sendChatAction"));
                },
                "the typing action");
        }

        await scene.SettleAsync(told);
        var (_, typing) = scene.Telegram.Calls.First(call => call.Method == "sendChatAction");
        Assert.Equal((scene.IdOf("lea"), "typing"), (typing["chat_id"]!.GetValue<long>(), typing["action"]!.GetValue<string>()));
        Assert.Equal("slow", scene.SeenBy("lea")[^1].Text);
    }

    [Fact]
    public async Task In_a_group_nobody_sees_it_write()
    {
        await using var scene = new TelegramScene(isWebhook: true);
        await scene.StartAsync();
        Channels.PlatformEvent told;
        using (scene.HoldWriter())
        {
            told = scene.WriteInGroup("maison", "lea", "/echo slow");
            await Channels.ChannelScene.UntilAsync(
                () =>
                {
                    scene.Time.Advance(TimeSpan.FromMilliseconds(200));
                    return Task.FromResult(told.Deliveries > 1);
                },
                "a second delivery");
        }

        await scene.SettleAsync(told);
        Assert.DoesNotContain(scene.Telegram.Calls, call => call.Method == "sendChatAction");
    }
}
