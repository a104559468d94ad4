using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>The whole product on Telegram.</summary>
internal sealed class RennesScene(bool isWebhook, ChannelScene? host = null) : TelegramScene(isWebhook, host)
{
    protected override string Language => "fr";

    protected override bool HasWholeProduct => true;
}
