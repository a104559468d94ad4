using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Telegram;

public abstract class TelegramChannelTests(bool isWebhook) : ChannelSpec
{
    protected override ChannelScene NewScene() => new TelegramScene(isWebhook);

    public sealed class ByPolling() : TelegramChannelTests(isWebhook: false);

    public sealed class ByWebhook() : TelegramChannelTests(isWebhook: true);
}
