using NodaTime;

namespace ChatAssistant.Adapters.Teams;

/// <summary>What a message is drawn for: a reader's language and clock, the kind of conversation, and the site's address.</summary>
/// <param name="Texts">The words that the channel adds itself.</param>
/// <param name="Language">The reader's.</param>
/// <param name="Now">The time on the reader's wall.</param>
/// <param name="PublicUrl">Where the site is reached, without a slash at its end; null when nobody said.</param>
internal sealed record TeamsScreen(TeamsTexts Texts, string Language, LocalDateTime Now, string? PublicUrl)
{
    /// <summary>False in a channel and in a group chat, where others read along.</summary>
    public bool IsPersonal { get; init; } = true;

    /// <summary>Where this message is read when it must not travel in a chat; null when it may, or when there is nowhere.</summary>
    public string? ProtectedLink { get; init; }

    public string Word(string key, params ReadOnlySpan<(string Name, object? Value)> arguments) => Texts.Format(Language, key, arguments);
}
