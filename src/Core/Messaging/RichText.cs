using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChatAssistant.Core.Messaging;

/// <summary>How a span is shown. A channel that lacks a style shows the plain text.</summary>
[Flags]
public enum TextStyle
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Quote = 4,
}

/// <summary>A run of text in one style. The text is data: a renderer escapes it, nobody parses it.</summary>
/// <param name="Text">The words, with line breaks as '\n'.</param>
/// <param name="Style">How it is shown.</param>
/// <param name="Link">An absolute https address or a path of our own site the span leads to, or null.</param>
public sealed record TextSpan(string Text, TextStyle Style = TextStyle.None, string? Link = null);

/// <summary>Words for a person, as data. Only a channel's renderer turns them into its own markup.</summary>
public sealed record RichText(ImmutableArray<TextSpan> Spans)
{
    public static readonly RichText Empty = new([]);

    /// <summary>The words alone, for channels and places without styles.</summary>
    [JsonIgnore]
    public string Plain => Spans.Length == 1 ? Spans[0].Text : string.Concat(Spans.Select(span => span.Text));

    [JsonIgnore]
    public bool IsEmpty => Spans.IsEmpty;

    public static RichText From(string text) => text.Length == 0 ? Empty : new([new(text)]);

    public static RichText operator +(RichText left, RichText right) => new(left.Spans.AddRange(right.Spans));

    /// <summary>Joins paragraphs with an empty line between them.</summary>
    public static RichText Paragraphs(params IEnumerable<RichText> paragraphs) =>
        paragraphs.Where(text => !text.IsEmpty).Aggregate(Empty, (all, next) => all.IsEmpty ? next : all + From("\n\n") + next);

    public bool Equals(RichText? other) => other is not null && Spans.SequenceEqual(other.Spans);

    public override int GetHashCode() => Plain.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Plain;
}
