using System.Collections.Immutable;

namespace ChatAssistant.Core.Messaging;

/// <summary>One field of an open page, ready to be drawn: every text is resolved in the reader's language.</summary>
/// <param name="Slot">The key of the slot it answers; the key of a form's answer.</param>
/// <param name="Kind">What kind of answer it takes.</param>
/// <param name="Label">The question.</param>
/// <param name="Optional">True when it may be skipped.</param>
public sealed record FieldView(string Slot, FieldKind Kind, RichText Label, bool Optional)
{
    public RichText? Hint { get; init; }

    /// <summary>What it is about in a few words, in a review; null elsewhere.</summary>
    public string? Name { get; init; }

    /// <summary>The answer given before, or the preset, in its stored form.</summary>
    public string? Value { get; init; }

    /// <summary>The same in words.</summary>
    public string? Display { get; init; }

    /// <summary>Why the last answer was not taken, with what would be; null when nothing is wrong.</summary>
    public RichText? Error { get; init; }

    public ImmutableArray<OptionView> Options { get; init; } = [];

    /// <summary>In characters (UTF-16 code units), for text.</summary>
    public int? MaxLength { get; init; }
}
