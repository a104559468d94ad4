using System.Collections.Immutable;
using ChatAssistant.Adapters.Teams.Cards.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>Words as text runs, a block for each line: nothing that a person typed can become markup, a mention or a link.</summary>
internal static class CardText
{
    private const string Close = "small";
    private const string Apart = "medium";

    public static ImmutableArray<CardElement> Blocks(RichText text, TeamsScreen screen) => Blocks(TextLine.Of(text), screen);

    public static ImmutableArray<CardElement> Blocks(IEnumerable<TextLine> lines, TeamsScreen screen)
    {
        var blocks = ImmutableArray.CreateBuilder<CardElement>();
        foreach (var line in lines)
        {
            var words = new CardElement.RichTextBlock([.. line.Spans.Select(span => Run(span, screen))]) { Spacing = line.IsApart ? Apart : Close };
            if (!line.IsQuote)
                blocks.Add(words);
            else if (blocks is [.., CardElement.Container quote])
                blocks[^1] = quote with { Items = quote.Items.Add(words) };
            else
                blocks.Add(new CardElement.Container([words]) { Style = "emphasis", Spacing = Apart });
        }

        return blocks.ToImmutable();
    }

    /// <summary>Plain words in one look, a block for each line.</summary>
    public static IEnumerable<CardElement> Blocks(string words, Func<TextRun, TextRun> look) =>
        words.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new CardElement.RichTextBlock([look(new(TextRun.Literal(line)))]) { Spacing = Close });

    public static TextRun Subtle(TextRun run) => run with { IsSubtle = true, Size = TextRun.Small };

    public static TextRun Wrong(TextRun run) => run with { Color = TextRun.Attention };

    public static TextRun Strong(TextRun run) => run with { Weight = TextRun.Bolder };

    private static TextRun Run(TextSpan span, TeamsScreen screen) => new(TextRun.Literal(span.Text))
    {
        Weight = span.Style.HasFlag(TextStyle.Strong) ? TextRun.Bolder : null,
        Italic = span.Style.HasFlag(TextStyle.Emphasis) ? true : null,
        SelectAction = screen.LinkOf(span.Link) is { } link ? new CardAction.OpenUrl(link) : null,
    };
}
