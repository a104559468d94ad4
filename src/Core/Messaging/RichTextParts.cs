using System.Collections.Immutable;

namespace ChatAssistant.Core.Messaging;

/// <summary>Cuts a long text into messages that a platform takes: at the end of a paragraph where there is one, else of a line, a sentence or a word.</summary>
public static class RichTextParts
{
    private static readonly string[] Ends = ["\n\n", "\n", ". ", " "];

    /// <param name="text">The text; its styles are kept.</param>
    /// <param name="most">How many UTF-16 code units a part may have.</param>
    public static ImmutableArray<RichText> Cut(RichText text, int most)
    {
        var plain = text.Plain;
        if (plain.Length <= most)
            return [text];
        var parts = ImmutableArray.CreateBuilder<RichText>();
        for (var start = 0; start < plain.Length;)
        {
            var length = plain.Length - start <= most ? plain.Length - start : LengthOf(plain.AsSpan(start, most));
            if (Trimmed(plain, start, length) is (var from, > 0) kept)
                parts.Add(Slice(text, from, kept.Length));
            start += length;
        }

        return parts.ToImmutable();
    }

    /// <summary>A part that is half full at least, so that a short first line does not stand alone.</summary>
    private static int LengthOf(ReadOnlySpan<char> window)
    {
        foreach (var end in Ends)
            if (window.LastIndexOf(end, StringComparison.Ordinal) is var at && at >= window.Length / 2)
                return at + end.Length;
        return char.IsHighSurrogate(window[^1]) ? window.Length - 1 : window.Length;
    }

    private static (int Start, int Length) Trimmed(string plain, int start, int length)
    {
        var part = plain.AsSpan(start, length);
        return (start + (length - part.TrimStart().Length), part.Trim().Length);
    }

    private static RichText Slice(RichText text, int start, int length)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var at = 0;
        foreach (var span in text.Spans)
        {
            var (from, until) = (Math.Max(start, at), Math.Min(start + length, at + span.Text.Length));
            if (from < until)
                spans.Add(span with { Text = span.Text[(from - at)..(until - at)] });
            at += span.Text.Length;
        }

        return new(spans.ToImmutable());
    }
}
