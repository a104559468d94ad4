using System.Text;
using System.Text.RegularExpressions;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Discord;

/// <summary>
/// Words with their styles as Discord's markup. The words themselves are data: whatever Discord would read in them (styles, lists, mentions, emoji names, dates, links
/// with another text) is escaped. A bare web address stays one, since people send each other places to meet.
/// </summary>
internal static partial class DiscordText
{
    private const string Always = "\\*_~`|<@[]";
    private const string AtLineStart = "#->+";

    /// <param name="text">The words.</param>
    /// <param name="publicUrl">Where paths of our own site lead; null drops them.</param>
    public static string Of(RichText text, string? publicUrl = null)
    {
        var written = new StringBuilder();
        var afterQuote = false;
        foreach (var span in text.Spans.Where(span => span.Text.Length > 0))
        {
            if (afterQuote && span.Text[0] != '\n')
                written.Append('\n');
            afterQuote = span.Style.HasFlag(TextStyle.Quote) && IsLineStart(written);
            if (afterQuote)
                written.Append("> ");
            Write(written, span, afterQuote, LinkOf(span, publicUrl));
        }

        return written.ToString();
    }

    public static string Escaped(string words)
    {
        var written = new StringBuilder(words.Length + 16);
        Escape(written, words);
        return written.ToString();
    }

    /// <summary>Spaces at the ends stay outside: markup that begins or ends with one is none.</summary>
    private static void Write(StringBuilder written, TextSpan span, bool isQuote, string? link)
    {
        var inner = span.Text.Trim();
        if (inner.Length == 0)
        {
            written.Append(span.Text);
            return;
        }

        var start = span.Text.IndexOf(inner[0], StringComparison.Ordinal);
        var mark = (span.Style.HasFlag(TextStyle.Strong) ? "**" : "") + (span.Style.HasFlag(TextStyle.Emphasis) ? "*" : "");
        written.Append(span.Text, 0, start).Append(mark);
        if (link is not null)
            written.Append('[');
        if (isQuote)
            EscapeQuoted(written, inner);
        else
            Escape(written, inner);
        if (link is not null)
            written.Append("](<").Append(link).Append(">)");
        written.Append(mark.Length == 3 ? "***" : mark).Append(span.Text, start + inner.Length, span.Text.Length - start - inner.Length);
    }

    private static void EscapeQuoted(StringBuilder written, string words)
    {
        foreach (var (place, line) in words.Split('\n').Index())
        {
            if (place > 0)
                written.Append("\n> ");
            Escape(written, line);
        }
    }

    private static void Escape(StringBuilder written, string words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var character = words[at];
            if (character == 'h' && WebAddress().Match(words, at) is { Success: true } address)
            {
                written.Append(address.ValueSpan);
                at += address.Length - 1;
                continue;
            }

            if (Always.Contains(character, StringComparison.Ordinal)
                || (AtLineStart.Contains(character, StringComparison.Ordinal) && IsLineStart(written))
                || (character == '.' && IsNumbered(written))
                || (character == ':' && (EmojiName().IsMatch(words, at) || words.AsSpan(at + 1).StartsWith("//"))))
                written.Append('\\');
            written.Append(character);
        }
    }

    /// <summary>True where only spaces, or the marks of a style, stand before on the line.</summary>
    private static bool IsLineStart(StringBuilder written) => IsLineStart(written, written.Length);

    private static bool IsLineStart(StringBuilder written, int end)
    {
        while (end > 0 && written[end - 1] is ' ' or '\t' or '>' or '*')
            end--;
        return end == 0 || written[end - 1] == '\n';
    }

    /// <summary>True after a number that begins the line: with a full stop it would be a list.</summary>
    private static bool IsNumbered(StringBuilder written)
    {
        var start = written.Length;
        while (start > 0 && char.IsAsciiDigit(written[start - 1]))
            start--;
        return start < written.Length && IsLineStart(written, start);
    }

    private static string? LinkOf(TextSpan span, string? publicUrl) => span.Link switch
    {
        ['/', not '/', ..] path => publicUrl is null ? null : publicUrl.TrimEnd('/') + path,
        { } link when Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps => address.AbsoluteUri,
        _ => null,
    };

    /// <summary>Whole up to a space: whatever stood right behind it, its backslash too, would be taken for a part of it.</summary>
    [GeneratedRegex(@"\Ghttps?://[\p{L}\p{N}][^\s<>\\`]*(?=\s|$)")]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"\G:[\w+-]+:")]
    private static partial Regex EmojiName();
}
