using NodaTime;

namespace ChatAssistant.Adapters.Discord;

/// <summary>What a message is drawn for: a reader's language and clock, and the means they have there.</summary>
/// <param name="Texts">The words that the channel adds itself.</param>
/// <param name="Language">The reader's.</param>
/// <param name="Now">The time on the reader's wall.</param>
internal sealed record DiscordScreen(DiscordTexts Texts, string Language, LocalDateTime Now)
{
    /// <summary>False where nothing typed reaches the bot: then what takes words has a button that opens a form.</summary>
    public bool CanType { get; init; } = true;

    /// <summary>Where the site is reached; null when nobody said.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Where this message is read when it must not travel in a chat, and until when; null when it may, or when there is nowhere.</summary>
    public (string Link, LocalDate Until)? Protected { get; init; }

    /// <summary>Words to be put under the first of them: how to open one's direct messages.</summary>
    public bool TellsHowToOpen { get; init; }

    public string Word(string key, params ReadOnlySpan<(string Name, object? Value)> arguments) => Texts.Format(Language, key, arguments);
}
