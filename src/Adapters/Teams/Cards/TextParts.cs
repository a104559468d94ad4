using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>Words as messages without a card, each light enough however it has to be escaped.</summary>
internal static class TextParts
{
    /// <param name="text">The words.</param>
    /// <param name="most">How many UTF-16 units a part may have.</param>
    /// <param name="screen">Whom it is for.</param>
    public static IEnumerable<TeamsPart> Of(RichText text, int most, TeamsScreen screen) =>
        RichTextParts.Cut(text, most).Where(part => !part.IsEmpty).SelectMany(part => Drawn(part, screen) is { } drawn && IsLight(drawn) ? [drawn] : Of(part, most / 2, screen));

    private static TeamsPart.Message Drawn(RichText text, TeamsScreen screen) =>
        (TextXml.IsNeeded(text, screen) ? TeamsPart.Message.Styled(TextXml.Of(text, screen)) : TeamsPart.Message.Words(text.Plain)) with { MayBeUpdated = true };

    private static bool IsLight(TeamsPart.Message part) => CardWeight.Of(part.Activity.Text!) <= CardWeight.Most;
}
