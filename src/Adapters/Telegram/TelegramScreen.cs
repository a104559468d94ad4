using NodaTime;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>What a message is drawn for: a bot, a reader's language and clock, and the site's address.</summary>
/// <param name="Bot">Ours.</param>
/// <param name="Texts">The words that the channel adds itself.</param>
/// <param name="Language">The reader's.</param>
/// <param name="Now">The time on the reader's wall.</param>
/// <param name="PublicUrl">Where the site is reached; null when nobody said.</param>
internal sealed record TelegramScreen(TelegramBot Bot, TelegramTexts Texts, string Language, LocalDateTime Now, string? PublicUrl)
{
    /// <summary>Where this message is read when it must not travel in a chat; null when it may, or when there is nowhere.</summary>
    public string? ProtectedLink { get; init; }

    /// <summary>Until when that link holds.</summary>
    public LocalDate ProtectedUntil { get; init; }

    public string Word(string key, params ReadOnlySpan<(string Name, object? Value)> arguments) => Texts.Format(Language, key, arguments);
}
