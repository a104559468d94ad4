using System.Collections.Immutable;
using ChatAssistant.Adapters.Teams.Cards;
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

    /// <summary>The last day on which it can be read there.</summary>
    public LocalDate ProtectedUntil { get; init; }

    /// <summary>What was sent last in this conversation, by slot: an answer that was not taken is there to be corrected.</summary>
    public ImmutableSortedDictionary<string, string> Tried { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>How much of the message one card holds.</summary>
    public CardDetail Detail { get; init; } = CardDetail.Full;

    /// <summary>Where a span of words leads: https, or a page of our own site; null for any other address.</summary>
    public string? LinkOf(string? link) => link switch
    {
        ['/', not ('/' or '\\'), ..] path => PublicUrl is null ? null : PublicUrl + path,
        not null when Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps => link,
        _ => null,
    };

    public string Word(string key, params ReadOnlySpan<(string Name, object? Value)> arguments) => Texts.Format(Language, key, arguments);
}
