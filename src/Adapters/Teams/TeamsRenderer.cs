using System.Collections.Immutable;
using ChatAssistant.Adapters.Teams.Cards;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams;

/// <summary>
/// A message as activities within Teams' limits: words that nothing hangs on are a message, whatever can be tapped or filled in is one card, and the two
/// never share an activity. Pure.
/// </summary>
internal static class TeamsRenderer
{
    /// <summary>Of words without a card, in UTF-16 units; a longer message is several.</summary>
    public const int LongestText = 8000;

    public static ImmutableArray<TeamsPart> Render(OutboundMessage message, TeamsScreen screen) => message switch
    {
        { IsConfidential: true } => [CardParts.Protected(message, screen)],
        _ when NeedsCard(message, screen) => [.. CardParts.Of(message, screen), .. Files(message, screen)],
        _ => [.. TextParts.Of(message.Words, LongestText, screen), .. Files(message, screen)],
    };

    /// <summary>The same question once it is answered: without its buttons, and with the answer where it is known.</summary>
    /// <param name="message">As it was shown; its last part of words is drawn again.</param>
    /// <param name="answer">The answer in words; null when only that it was answered is known.</param>
    /// <returns>Null when it had nothing to tap.</returns>
    public static TeamsPart.Message? Answered(OutboundMessage message, string? answer, TeamsScreen screen) =>
        !message.IsConfidential && NeedsCard(message, screen) ? CardParts.Answered(message, answer, screen) : null;

    /// <summary>True when something in it is tapped, filled in or opened.</summary>
    public static bool NeedsCard(OutboundMessage message, TeamsScreen screen) =>
        message.Door is not null || message.Meeting is not null || (!message.Files.IsEmpty && screen.PublicUrl is not null)
        || (!message.TextOnly && (message.Question is not null || !message.Options.IsEmpty || message.Table is not null));

    /// <summary>Where nobody said where the site is, files cannot be links.</summary>
    private static IEnumerable<TeamsPart> Files(OutboundMessage message, TeamsScreen screen) =>
        screen.PublicUrl is null ? message.Files.Select(file => new TeamsPart.File(file)) : [];
}
