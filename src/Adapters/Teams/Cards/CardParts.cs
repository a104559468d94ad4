using System.Globalization;
using System.Text.Json;
using ChatAssistant.Adapters.Teams.Cards.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>A message as one card, after as many words as the card does not hold. What is too heavy is drawn again with less.</summary>
internal static class CardParts
{
    public static IEnumerable<TeamsPart> Of(OutboundMessage message, TeamsScreen screen) => Fitting(message, screen, (words, detailed) => CardBuilder.Of(message, words, detailed)) is var (before, card)
        ? [.. before.SelectMany(part => TextParts.Of(part, TeamsRenderer.LongestText, screen)), Message(message.Text, card)]
        : throw new InvalidOperationException("Even the least of a card is too heavy.");

    public static TeamsPart.Message? Answered(OutboundMessage message, string? answer, TeamsScreen screen) =>
        Fitting(message, screen, (words, detailed) => CardBuilder.Answered(message, words, answer, detailed)) is var (_, card) ? Message(message.Text, card) : null;

    /// <summary>The words stay on a page of ours; the answers may be given here.</summary>
    public static TeamsPart.Message Protected(OutboundMessage message, TeamsScreen screen)
    {
        var until = screen.ProtectedUntil.ToString("d MMMM", CultureInfo.GetCultureInfo(screen.Language));
        var words = RichText.From(screen.ProtectedLink is null ? screen.Word("card.protected.nowhere") : screen.Word("card.protected", ("until", until)));
        var (_, card) = Fitting(new OutboundMessage(words) { Options = message.Buttons }, screen, (text, detailed) => CardBuilder.Protected(text, message, detailed))!.Value;
        return Message(words, card);
    }

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
