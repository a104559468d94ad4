namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>The whole product on Telegram.</summary>
internal sealed class RennesScene(bool isWebhook) : TelegramScene(isWebhook)
{
    protected override string Language => "fr";

    protected override bool HasWholeProduct => true;
}
