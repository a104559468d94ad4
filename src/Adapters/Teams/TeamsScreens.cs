using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Time;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ChatAssistant.Adapters.Teams;

/// <summary>Makes the screen that a message is drawn for.</summary>
internal sealed class TeamsScreens(TeamsTexts texts, IReadingLinks links, DomainClock clock, IOptions<TeamsOptions> options)
{
    public TeamsScreen For(OutboundPart part, ConversationReference to) => new(
        texts, part.Language, On(part, clock.Now), options.Value.PublicUrl?.TrimEnd('/'))
    {
        IsPersonal = to.Conversation.ConversationType == ConversationAccount.Personal,
        ProtectedLink = part.Message.IsConfidential && options.Value.PublicUrl is { } site ? links.To(part.OutboxId, site) : null,
        ProtectedUntil = On(part, clock.Now + links.Lasts).Date,
    };

    /// <summary>The language of whoever acts, where no reader is known yet.</summary>
    public string LanguageOf(Activity activity) =>
        texts.Languages.FirstOrDefault(language => activity.Locale?.StartsWith(language, StringComparison.OrdinalIgnoreCase) == true) ?? "fr";

    public string Word(Activity activity, string key, params ReadOnlySpan<(string Name, object? Value)> arguments) => texts.Format(LanguageOf(activity), key, arguments);

    private static LocalDateTime On(OutboundPart part, Instant at) => at.InZone(part.Zone ?? DateTimeZone.Utc).LocalDateTime;
}
