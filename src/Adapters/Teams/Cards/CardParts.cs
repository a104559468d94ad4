using System.Globalization;
using System.Text.Json;
using ChatAssistant.Adapters.Teams.Cards.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>
/// A message as one card, after as many words as the card does not hold. What is too heavy is drawn again with less; what no card holds is said in words, to be
/// answered by typing.
/// </summary>
internal static class CardParts
{
    public static IEnumerable<TeamsPart> Of(OutboundMessage message, TeamsScreen screen) => Drawn(message, screen) is var (before, card)
        ? [.. before.SelectMany(part => TextParts.Of(part, TeamsRenderer.LongestText, screen)), Message(message.Text, card)]
        : InWords(message, screen);

    /// <returns>Null for what was said in words: there is nothing to take away.</returns>
    public static TeamsPart.Message? Answered(OutboundMessage message, string? answer, TeamsScreen screen) =>
        Drawn(message, screen) is not null && Fitting(message, screen, (words, detailed) => CardBuilder.Answered(message, words, answer, detailed)) is var (_, card) ? Message(message.Text, card) : null;

    /// <summary>The words stay on a page of ours; the answers may be given here.</summary>
    public static TeamsPart.Message Protected(OutboundMessage message, TeamsScreen screen)
    {
        var until = screen.ProtectedUntil.ToString("d MMMM", CultureInfo.GetCultureInfo(screen.Language));
        var words = RichText.From(screen.ProtectedLink is null ? screen.Word("card.protected.nowhere") : screen.Word("card.protected", ("until", until)));
        var (_, card) = Fitting(new OutboundMessage(words) { Options = message.Buttons }, screen, (text, detailed) => CardBuilder.Protected(text, message, detailed))!.Value;
        return Message(words, card);
    }

    /// <summary>The words with numbered answers, as for whoever asked for those; what only a tap opens follows in a card of its own.</summary>
    private static IEnumerable<TeamsPart> InWords(OutboundMessage message, TeamsScreen screen)
    {
        var typed = message with { TextOnly = true };
        var opened = new OutboundMessage(RichText.Empty) { Door = message.Door, Meeting = message.Meeting, Files = message.Files, TextOnly = true };
        return
        [
            .. TextParts.Of(typed.Words, TeamsRenderer.LongestText, screen),
            .. TeamsRenderer.NeedsCard(opened, screen) && Drawn(opened, screen) is var (_, card) ? [Message(message.Text, card)] : Array.Empty<TeamsPart>(),
        ];
    }

    private static (IEnumerable<RichText> Before, JsonElement Card)? Drawn(OutboundMessage message, TeamsScreen screen) =>
        Fitting(message, screen, (words, detailed) => CardBuilder.Of(message, words, detailed));

    /// <summary>A page says its questions itself; words too long for it are said before it, too.</summary>
    private static (IEnumerable<RichText> Before, JsonElement Card)? Fitting(OutboundMessage message, TeamsScreen screen, Func<RichText, TeamsScreen, AdaptiveCard> draw)
    {
        foreach (var detail in CardDetail.All)
        {
            var words = RichTextParts.Cut(message.TextOnly ? message.Words : message.Text, detail.Words);
            var card = CardJson.Write(draw(words is [.., var last] ? last : RichText.Empty, screen with { Detail = detail }));
            if (CardWeight.Of(card) <= CardWeight.Most)
                return (message.Question is null ? words.Take(words.Length - 1) : words is [_] ? [] : words, card);
        }

        return null;
    }

    private static TeamsPart.Message Message(RichText text, JsonElement card) =>
        TeamsPart.Message.Card(card, CardBuilder.Summary(text), CardBuilder.Spoken(text)) with { MayBeUpdated = true };
}
