using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Web;

/// <summary>
/// Rich text as HTML: p, br, strong, em, blockquote and a, nothing else. Every text is escaped here, so markup that a person
/// typed reaches the reader as they typed it.
/// </summary>
public static class RichTextHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(RichText text)
    {
        var html = new StringBuilder(128);
        foreach (var block in Blocks(text))
        {
            var name = block.IsQuote ? "blockquote" : "p";
            html.Append('<').Append(name).Append('>');
            for (var i = 0; i < block.Spans.Count; i++)
            {
                var words = i == 0 ? block.Spans[i].Text.TrimStart('\n') : block.Spans[i].Text;
                AppendInline(html, block.Spans[i], i == block.Spans.Count - 1 ? words.TrimEnd('\n') : words);
            }

            html.Append("</").Append(name).Append('>');
        }

        return html.ToString();
    }

    /// <summary>A link leads to https or into our own site; anything else is shown as words.</summary>
    public static bool IsSafe(string? link) => link is not null && (IsOwnPath(link) || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps));

    /// <summary>An empty line ends a paragraph; so does the change between words and a quote.</summary>
    private static List<Block> Blocks(RichText text)
    {
        var blocks = new List<Block>();
        var ended = true;
        foreach (var span in text.Spans)
        {
            var isQuote = span.Style.HasFlag(TextStyle.Quote);
            foreach (var (i, paragraph) in span.Text.Split("\n\n").Index())
            {
                ended = ended || i > 0 || blocks[^1].IsQuote != isQuote;
                if (ended && paragraph.Trim('\n').Length == 0)
                    continue;
                if (ended)
                    blocks.Add(new(isQuote, []));
                blocks[^1].Spans.Add(span with { Text = paragraph });
                ended = false;
            }
        }

        return blocks;
    }

    private static void AppendInline(StringBuilder html, TextSpan span, string words)
    {
        var (isLink, isStrong, isEmphasis) = (IsSafe(span.Link), span.Style.HasFlag(TextStyle.Strong), span.Style.HasFlag(TextStyle.Emphasis));
        if (isLink)
            html.Append("<a rel=\"noopener nofollow\" href=\"").Append(Encoder.Encode(span.Link!)).Append("\">");
        html.Append(isStrong ? "<strong>" : "").Append(isEmphasis ? "<em>" : "");
        html.AppendJoin("<br>", words.Split('\n').Select(Encoder.Encode));
        html.Append(isEmphasis ? "</em>" : "").Append(isStrong ? "</strong>" : "").Append(isLink ? "</a>" : "");
    }

    private static bool IsOwnPath(string link) => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('\\', StringComparison.Ordinal);

    private sealed record Block(bool IsQuote, List<TextSpan> Spans);
}
