namespace ChatAssistant.Adapters.Telegram;

/// <summary>Settings of the Telegram channel, section <c>Telegram</c>. A token alone is enough; without one the channel is off.</summary>
public sealed class TelegramOptions
{
    public const string Section = "Telegram";
    public const string Polling = "polling";
    public const string Webhook = "webhook";

    /// <summary>What @BotFather gave: <c>123456:ABC…</c>. A secret.</summary>
    public string? Token { get; set; }

    /// <summary>"polling" asks Telegram for what happened; "webhook" is told by it, at <see cref="PublicUrl"/>.</summary>
    public string Mode { get; set; } = Polling;

    /// <summary>Where this installation is reached from the internet: <c>https://assistant.example.org</c>. For the webhook and for links to what must not travel in a chat.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>With a webhook: what Telegram proves itself with. A secret of 22 to 256 letters, digits, hyphens and underscores.</summary>
    public string? SecretToken { get; set; }

    /// <summary>A local Bot API server, instead of Telegram's own.</summary>
    public string? ApiBaseUrl { get; set; }

    /// <summary>How many messages a second the bot may send in all. Telegram grants 30 unless it was asked for more.</summary>
    public int MessagesPerSecond { get; set; } = 28;

    /// <summary>How many messages a second in one chat, over four seconds: a few may go at once.</summary>
    public int MessagesPerSecondInAChat { get; set; } = 1;

    public bool IsOn => !string.IsNullOrWhiteSpace(Token);

    public bool IsWebhook => Mode == Webhook;

    /// <summary>The bot's number: the part of the token that is no secret.</summary>
    public string Bot => Token!.Split(':')[0];
}
