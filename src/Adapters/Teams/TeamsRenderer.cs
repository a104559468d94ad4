using System.Collections.Immutable;
using System.Globalization;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams;

/// <summary>A message as activities within Teams' limits: words cut at paragraph ends, then the files. Pure.</summary>
internal static class TeamsRenderer
{
    /// <summary>In UTF-16 units: 80 KB, below the 100 KB that Teams takes with all that is around the words.</summary>
    public const int LongestText = 40_000;

    public static ImmutableArray<TeamsPart> Render(OutboundMessage message, TeamsScreen screen)
    {
        if (message.IsConfidential)
            return [TeamsPart.Message.Words(screen.ProtectedLink ?? screen.Word("unknown"))];
        var parts = ImmutableArray.CreateBuilder<TeamsPart>();
        parts.AddRange(RichTextParts.Cut(WordsOf(message), LongestText).Where(text => !text.IsEmpty).Select(text => TeamsPart.Message.Words(text.Plain) with { MayBeUpdated = true }));
        parts.AddRange(message.Files.Select(file => new TeamsPart.File(file)));
        return parts.ToImmutable();
    }

    /// <summary>The same question once it is answered: without its buttons, and with the answer where it is known.</summary>
    /// <param name="message">As it was shown; its last part of words is drawn again.</param>
    /// <param name="answer">The answer in words; null when only that it was answered is known.</param>
    public static TeamsPart.Message? Answered(OutboundMessage message, string? answer, TeamsScreen screen) =>
        TeamsPart.Message.Words(answer is null ? message.Text.Plain : $"{message.Text.Plain}\n\n✓ {answer}");

    private static RichText WordsOf(OutboundMessage message) => message.TextOnly || message.Buttons.IsEmpty
        ? message.Words
        : RichText.Paragraphs(message.Words, RichText.From(string.Join('\n', message.Buttons.Index().Select(option => string.Create(CultureInfo.InvariantCulture, $"{option.Index + 1}. {option.Item.Label}")))));
}
