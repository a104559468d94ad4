using System.Collections.Immutable;
using System.Text;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Texts;

/// <summary>Builds a rich text; neighbours of the same style and link become one span.</summary>
internal sealed class RichTextWriter(TextLanguage language)
{
    private readonly ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>(1);
    private readonly StringBuilder run = new(128);
    private TextStyle runStyle;
    private string? runLink;

    public TextLanguage Language => language;

    /// <summary>Where what is written now leads to, or null.</summary>
    public string? Link { get; set; }

    public void Write(ImmutableArray<Piece> pieces, in TextArguments arguments)
    {
        foreach (var piece in pieces)
            piece.Write(this, arguments);
    }

    public void Literal(string text, TextStyle style)
    {
        StartRun(style, Link);
        run.Append(text);
    }

    public void Number(IFormattable number, TextStyle style) => Literal(number.ToString("#,##0.###", language.Culture), style);

    /// <summary>Inserts a value as plain text. The only way in for the words of people, hence the only cleaning.</summary>
    public void Value(ReadOnlySpan<char> text, TextStyle style, string? link = null)
    {
        StartRun(style, link ?? Link);
        RemovedCharacters.AppendWithout(run, text);
    }

    public void Value(RichText text, TextStyle style)
    {
        foreach (var span in text.Spans)
            Value(span.Text, style | span.Style, span.Link);
    }

    public RichText ToRichText()
    {
        EndRun();
        return spans.Count == 0 ? RichText.Empty : new(spans.DrainToImmutable());
    }

    private void StartRun(TextStyle style, string? link)
    {
        if (style == runStyle && link == runLink)
            return;
        EndRun();
        (runStyle, runLink) = (style, link);
    }

    private void EndRun()
    {
        if (run.Length == 0)
            return;
        spans.Add(new(run.ToString(), runStyle, runLink));
        run.Clear();
    }
}
