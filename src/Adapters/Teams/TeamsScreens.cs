using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Time;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ChatAssistant.Adapters.Teams;

/// <summary>Makes the screen that a message is drawn for.</summary>
internal sealed class TeamsScreens(TeamsTexts texts, TeamsLinks links, DomainClock clock, IOptions<TeamsOptions> options)
{
    public TeamsScreen For(OutboundPart part, ConversationReference to) => new(
        texts, part.Language, clock.Now.InZone(part.Zone ?? DateTimeZone.Utc).LocalDateTime, options.Value.PublicUrl?.TrimEnd('/'))
    {
        IsPersonal = to.Conversation.ConversationType == ConversationAccount.Personal,
        ProtectedLink = part.Message.IsConfidential ? links.To(part.OutboxId) : null,
    };

    /// <summary>The language of whoever acts, where no reader is known yet.</summary>
    public string LanguageOf(Activity activity) =>
        texts.Languages.FirstOrDefault(language => activity.Locale?.StartsWith(language, StringComparison.OrdinalIgnoreCase) == true) ?? "fr";

    public string Word(Activity activity, string key, params ReadOnlySpan<(string Name, object? Value)> arguments) => texts.Format(LanguageOf(activity), key, arguments);
}
