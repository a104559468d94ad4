using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Web;

/// <summary>
/// Rich text as HTML: p, br, strong, em, blockquote, ul, li and a, nothing else. Every text is escaped here, so markup that a person
/// typed reaches the reader as they typed it.
/// </summary>
public static class RichTextHtml
{
    private const string Bullet = "• ";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private enum Block
    {
        None,
        Words,
        Quote,
        List,
    }

    public static string Of(RichText text)
    {
        var html = new StringBuilder(128);
        var open = Block.None;
        foreach (var line in Lines(text))
        {
            var block = BlockOf(line);
            html.Append(block == open ? Between(block) : End(open) + Start(block));
            open = block;
            foreach (var (i, span) in line.Index())
                AppendInline(html, span, i == 0 && block == Block.List ? span.Text[Bullet.Length..] : span.Text);
        }

        return html.Append(End(open)).ToString();
    }

    /// <summary>A link leads to https or into our own site; anything else is shown as words.</summary>
    public static bool IsSafe(string? link) => link is not null && (IsOwnPath(link) || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps));

    /// <summary>Where words and a quote meet, a line ends too.</summary>
    private static List<List<TextSpan>> Lines(RichText text)
    {
        var lines = new List<List<TextSpan>> { new() };
        foreach (var span in text.Spans)
            foreach (var (i, words) in span.Text.Split('\n').Index())
            {
                if (i > 0 || (words.Length > 0 && lines[^1] is [var first, ..] && IsQuote(first) != IsQuote(span)))
                    lines.Add([]);
                if (words.Length > 0)
                    lines[^1].Add(span with { Text = words });
            }

        return lines;
    }

    private static Block BlockOf(List<TextSpan> line) => line switch
    {
        [] => Block.None,
        [var first, ..] when IsQuote(first) => Block.Quote,
        [var first, ..] when first.Text.StartsWith(Bullet, StringComparison.Ordinal) => Block.List,
        _ => Block.Words,
    };

    private static string Start(Block block) => block switch { Block.Words => "<p>", Block.Quote => "<blockquote>", Block.List => "<ul><li>", _ => "" };

    private static string Between(Block block) => block switch { Block.None => "", Block.List => "</li><li>", _ => "<br>" };

    private static string End(Block block) => block switch { Block.Words => "</p>", Block.Quote => "</blockquote>", Block.List => "</li></ul>", _ => "" };

    private static void AppendInline(StringBuilder html, TextSpan span, string words)
    {
        var (isLink, isStrong, isEmphasis) = (IsSafe(span.Link), span.Style.HasFlag(TextStyle.Strong), span.Style.HasFlag(TextStyle.Emphasis));
        if (isLink)
            html.Append("<a rel=\"noopener nofollow\" href=\"").Append(Encoder.Encode(span.Link!)).Append("\">");
        html.Append(isStrong ? "<strong>" : "").Append(isEmphasis ? "<em>" : "");
        html.Append(Encoder.Encode(words));
        html.Append(isEmphasis ? "</em>" : "").Append(isStrong ? "</strong>" : "").Append(isLink ? "</a>" : "");
    }

    private static bool IsQuote(TextSpan span) => span.Style.HasFlag(TextStyle.Quote);

    private static bool IsOwnPath(string link) => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('\\', StringComparison.Ordinal);
}
