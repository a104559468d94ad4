using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Telegram;

public sealed class TelegramLogTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_secret_no_word_and_no_name_of_a_person_is_ever_logged(bool isWebhook)
    {
        await using var scene = new TelegramScene(isWebhook);
        await scene.StartAsync();
        await scene.SayAsync("Mathurine", "/echo un-canari-dans-la-mine");
        scene.Fail("Mathurine", PlatformFault.CutBefore);
        await scene.SayAsync("Mathurine", "/echo encore");
        scene.Fail("Mathurine", PlatformFault.ServerError);
        await scene.SayAsync("Mathurine", "/file");
        Assert.DoesNotContain(FakeTelegram.Token, scene.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeTelegram.Token.Split(':')[1], scene.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(TelegramScene.Secret, scene.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mathurine", scene.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canari", scene.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_program_that_takes_the_bots_messages_is_named_in_the_log()
    {
        await using var scene = new TelegramScene(isWebhook: false);
        await scene.StartAsync();
        await scene.SayAsync("lea", "/echo before");
        scene.Telegram.WebhookUrl = "https://another.example/hook";
        scene.Write("lea", "/echo lost");
        await ChannelScene.UntilAsync(() => Task.FromResult(scene.Logs.Text.Contains("Another program receives this bot's messages", StringComparison.Ordinal)), "the explanation");
    }

    [Fact]
    public async Task The_log_says_where_the_bot_is()
    {
        await using var scene = new TelegramScene(isWebhook: false);
        await scene.StartAsync();
        Assert.Contains("https://t.me/EchangesBot", scene.Logs.Text, StringComparison.Ordinal);
    }
}
