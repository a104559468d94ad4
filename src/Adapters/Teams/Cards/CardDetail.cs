using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>How much of a message one card holds. A message too heavy for a card is drawn again with less: its words then go before it.</summary>
/// <param name="Words">The longest words of a card, of a question and of an answer, in UTF-16 units.</param>
/// <param name="Label">The longest words of an option.</param>
/// <param name="Options">The most options of a list; who means another types it.</param>
internal sealed record CardDetail(int Words, int Label, int Options)
{
    public static readonly CardDetail Full = new(6000, 300, 300);

    /// <summary>From the fullest to one that fits whatever the words are and however they have to be escaped.</summary>
    public static readonly CardDetail[] All = [Full, new(2000, 120, 150), new(500, 60, 60), new(100, 24, 6)];

    /// <summary>What is cut stands in one line: a block a line would weigh more than the words.</summary>
    public RichText Shortened(RichText text) => RichTextParts.Cut(text, Words) is [var first, _, ..]
        ? new([.. first.Spans.Select(span => span with { Text = span.Text.ReplaceLineEndings(" ") }), new("…")])
        : text;

    public string Shortened(string words) => words.Length <= Words ? words : CardButtons.Shortened(words.ReplaceLineEndings(" "), Words);
}
