using System.Collections.Immutable;
using System.Globalization;
using ChatAssistant.Adapters.Teams.Cards.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>A message as one card, with the words that stand for it where it is not drawn: in notifications, aloud, and in older clients.</summary>
internal static class CardBuilder
{
    private const int LongestSummary = 200;
    private const int LongestSpoken = 400;
    private const int LongestFallback = 1000;

    /// <param name="message">What to draw.</param>
    /// <param name="words">Its words, or the last of them when they were cut.</param>
    public static AdaptiveCard Of(OutboundMessage message, RichText words, TeamsScreen screen)
    {
        var (body, actions) = message.Question is { } form ? CardPage.Of(message, form, screen) : (WordsAnd(message, words, screen), []);
        actions = [.. Links(message, screen), .. actions];
        return Card(body, actions, message.Text, screen) with { FallbackText = ReadAsMarkdown.Plain(Fallback(Numbered(message), screen)) };
    }

    /// <summary>The same once it is answered: nothing to tap any more, and the answer where it is known.</summary>
    public static AdaptiveCard Answered(OutboundMessage message, RichText words, string? answer, TeamsScreen screen)
    {
        ImmutableArray<CardElement> asked = message.Question switch
        {
            { Current.Kind: FieldKind.Review } => CardText.Blocks(words, screen),
            { } form => [.. form.Fields.SelectMany(field => CardText.Blocks(screen.Detail.Shortened(field.Label), screen))],
            _ => WithTable(message, words, screen),
        };
        var given = answer is { Length: > 0 } ? CardText.Blocks("✓ " + screen.Detail.Shortened(answer), CardText.Strong) : [];
        return Card([.. asked, .. given], [], message.Text, screen) with { FallbackText = ReadAsMarkdown.Plain(Fallback(message.Text.Plain, screen)) };
    }

    public static string Summary(RichText text) => CardButtons.Shortened(text.Plain.ReplaceLineEndings(" "), LongestSummary);

    /// <summary>What is said in place of words that must not travel in a chat, with the link to them and the message's own buttons.</summary>
    public static AdaptiveCard Protected(RichText words, OutboundMessage message, TeamsScreen screen)
    {
        ImmutableArray<CardAction> open = screen.ProtectedLink is { } link ? [CardButtons.Open(screen.Word("card.protected.open"), link)] : [];
        return Card([.. CardText.Blocks(words, screen), .. CardButtons.Rows(message.Buttons.Take(screen.Detail.Options), screen)], open, words, screen) with
        {
            FallbackText = ReadAsMarkdown.Plain(words.Plain),
        };
    }

    /// <summary>A fragment of SSML is read as such: no sign of it may come from words.</summary>
    public static string Spoken(RichText text) => CardButtons.Shortened(text.Plain.Replace('<', ' ').Replace('>', ' ').Replace('&', ' ').ReplaceLineEndings(" "), LongestSpoken);

    private static AdaptiveCard Card(ImmutableArray<CardElement> body, ImmutableArray<CardAction> actions, RichText text, TeamsScreen screen) => new(body)
    {
        Actions = actions.IsEmpty ? null : actions, Lang = screen.Language, Speak = Spoken(text), Teams = CardWidth.Full,
    };

    private static ImmutableArray<CardElement> WordsAnd(OutboundMessage message, RichText words, TeamsScreen screen) =>
        [.. WithTable(message, words, screen), .. message.TextOnly ? [] : CardButtons.Rows(message.Options.Take(screen.Detail.Options), screen)];

    private static ImmutableArray<CardElement> WithTable(OutboundMessage message, RichText words, TeamsScreen screen) =>
        message.Table is { } table ? CardTable.Blocks(words, table, screen) : CardText.Blocks(words, screen);

    private static IEnumerable<CardAction> Links(OutboundMessage message, TeamsScreen screen)
    {
        if (message.Door is { } door)
            yield return CardButtons.Door(door);
        if (message.Meeting is { } meeting)
            yield return CardButtons.Open(screen.Word("card.meeting"), MeetingLink.To(meeting));
        if (screen.PublicUrl is not null)
            foreach (var file in message.Files)
                yield return CardButtons.Open(screen.Word("card.file", ("name", file.Name)), screen.LinkOf("/files/" + file.Key)!);
    }

    private static string Fallback(string words, TeamsScreen screen) => CardButtons.Shortened(words, Math.Min(LongestFallback, screen.Detail.Words));

    private static string Numbered(OutboundMessage message) => message.Options.IsEmpty
        ? message.Text.Plain
        : message.Text.Plain + "\n\n" + string.Join('\n', message.Options.Select((option, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {option.Label}")));
}
