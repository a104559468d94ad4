using System.Collections.Immutable;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>One line of a message's words that says something.</summary>
/// <param name="Spans">Its words, without line ends; at least one.</param>
/// <param name="IsApart">True for the first line after an empty one.</param>
internal sealed record TextLine(ImmutableArray<TextSpan> Spans, bool IsApart)
{
    public bool IsQuote => Spans[0].Style.HasFlag(TextStyle.Quote);

    public string Plain => string.Concat(Spans.Select(span => span.Text));

    /// <summary>Where words and a quote meet, a line ends too.</summary>
    public static ImmutableArray<TextLine> Of(RichText text)
    {
        var lines = new List<List<TextSpan>> { new() };
        foreach (var span in text.Spans)
            foreach (var (i, words) in span.Text.Split('\n').Index())
            {
                if (i > 0 || (words.Length > 0 && lines[^1] is [var first, ..] && first.Style.HasFlag(TextStyle.Quote) != span.Style.HasFlag(TextStyle.Quote)))
                    lines.Add([]);
                if (words.Length > 0)
                    lines[^1].Add(span with { Text = words });
            }

        return [.. lines.Index().Where(line => line.Item.Count > 0).Select(line => new TextLine([.. line.Item], line.Index > 0 && lines[line.Index - 1].Count == 0))];
    }
}
