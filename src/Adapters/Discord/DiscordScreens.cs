using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Time;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Makes the screen that a message is drawn for.</summary>
internal sealed class DiscordScreens(DiscordTexts texts, DomainClock clock, IReadingLinks links, IOptions<DiscordOptions> options)
{
    public DiscordScreen For(OutboundPart part, DiscordReply? reply) => For(part.Language, part.Zone ?? DateTimeZone.Utc, isEphemeral: reply?.IsEphemeral == true) with
    {
        Protected = part.Message.IsConfidential && options.Value.PublicUrl is { } site ? (links.To(part.OutboxId, site), clock.Now.Plus(links.Lasts).InZone(part.Zone ?? DateTimeZone.Utc).Date) : null,
        TellsHowToOpen = reply?.TellsHowToOpen == true && part.Part == 0,
    };

    /// <param name="isEphemeral">In a server nothing that is typed reaches the bot.</param>
    public DiscordScreen For(string language, DateTimeZone zone, bool isEphemeral) =>
        new(texts, language, clock.Now.InZone(zone).LocalDateTime) { CanType = !isEphemeral && !options.Value.IsHttp, PublicUrl = options.Value.PublicUrl };
}
