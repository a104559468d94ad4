using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Time;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>Makes the screen that a message is drawn for.</summary>
internal sealed class TelegramScreens(TelegramBot bot, TelegramTexts texts, IReadingLinks links, DomainClock clock, IOptions<TelegramOptions> options)
{
    /// <summary>Null until Telegram has said the bot's name, where the message needs it.</summary>
    public TelegramScreen? For(OutboundPart part) => part.Message.Door is not null && bot.UserName is null
        ? null
        : For(part.Language, part.Zone ?? DateTimeZone.Utc) with { ProtectedLink = part.Message.IsConfidential && options.Value.PublicUrl is { } site ? links.To(part.OutboxId, site) : null, ProtectedUntil = clock.Now.Plus(links.Lasts).InZone(part.Zone ?? DateTimeZone.Utc).Date };

    public TelegramScreen For(string language, DateTimeZone zone) => new(bot, texts, language, clock.Now.InZone(zone).LocalDateTime, options.Value.PublicUrl);
}
