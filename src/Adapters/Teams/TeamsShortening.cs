using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams;

/// <summary>An activity that Teams finds too big (413), as smaller ones: words in pieces, a card as its words with numbered answers. Pure.</summary>
internal static class TeamsShortening
{
    /// <summary>In UTF-16 units.</summary>
    private const int LongestPiece = 8_000;

    public static IEnumerable<Activity> Of(Activity activity, OutboundMessage message) =>
        RichTextParts.Cut(activity is { TextFormat: "plain", Text: { Length: > 0 } text } ? RichText.From(text) : (message with { TextOnly = true }).Words, LongestPiece).Where(piece => !piece.IsEmpty).Select(piece => TeamsPart.Message.Words(piece.Plain).Activity);
}
