using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>Words with styles as the few tags that Teams reads in a message of format "xml". Every text is escaped here: what a person typed stays characters.</summary>
internal static class TextXml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>True when plain text would lose a style or a link.</summary>
    public static bool IsNeeded(RichText text, TeamsScreen screen) => text.Spans.Any(span => span.Style != TextStyle.None || screen.LinkOf(span.Link) is not null);

    public static string Of(RichText text, TeamsScreen screen)
    {
        var xml = new StringBuilder(256);
        var wasQuote = false;
        foreach (var (i, line) in TextLine.Of(text).Index())
        {
            if (line.IsQuote != wasQuote)
                xml.Append(line.IsQuote ? "<blockquote>" : "</blockquote>");
            else if (i > 0)
                xml.Append(line.IsApart ? "<br/><br/>" : "<br/>");
            wasQuote = line.IsQuote;
            foreach (var span in line.Spans)
                Append(xml, span, screen.LinkOf(span.Link));
        }

        return xml.Append(wasQuote ? "</blockquote>" : "").ToString();
    }

    private static void Append(StringBuilder xml, TextSpan span, string? link)
    {
        var (isStrong, isEmphasis) = (span.Style.HasFlag(TextStyle.Strong), span.Style.HasFlag(TextStyle.Emphasis));
        if (link is not null)
            xml.Append("<a href=\"").Append(Encoder.Encode(link)).Append("\">");
        xml.Append(isStrong ? "<strong>" : "").Append(isEmphasis ? "<em>" : "");
        xml.Append(Encoder.Encode(span.Text));
        xml.Append(isEmphasis ? "</em>" : "").Append(isStrong ? "</strong>" : "").Append(link is null ? "" : "</a>");
    }
}
