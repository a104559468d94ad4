using System.Collections.Immutable;
using ChatAssistant.Core.Time.Reading;

namespace ChatAssistant.Core.Time;

/// <summary>
/// Reads dates and hours in French or English words. It never guesses: what has two readings is
/// <see cref="DateReading.Ambiguous"/>, and a word it does not know makes the whole
/// <see cref="DateReading.NotUnderstood"/>, since that word could change the meaning. Open starts
/// ("après le 15 mai", "from 6 pm") are not understood: a range has no way to say them.
/// </summary>
public static class DateReader
{
    // Nobody says one date in more; it bounds the work on a pasted page.
    private const int LongestText = 1000;

    /// <summary>One date or time; alternatives in it ("mardi ou jeudi") are candidates of one ambiguous reading.</summary>
    public static DateReading Read(string text, DateReadingContext context)
    {
        var readings = ReadMany(text, context).Select(part => part.Reading).ToImmutableArray();
        return readings.IsEmpty ? new DateReading.NotUnderstood() : Resolution.Together(readings);
    }

    /// <summary>Each of the dates in a text, cut at commas, "ou", "et" and new lines. An hour alone keeps the day before it.</summary>
    public static ImmutableArray<DateReadingPart> ReadMany(string text, DateReadingContext context)
    {
        if (text.Length > LongestText)
            return [new DateReadingPart(text, new DateReading.NotUnderstood())];
        var terms = TermReader.Read(Tokenizer.Tokenize(text), context);
        var phrases = PhraseJoining.Settle(PhraseReader.Read(terms), context.Today);
        var resolution = new Resolution(context);
        return [.. phrases.Select(phrase => new DateReadingPart(text[phrase.Start..phrase.End], resolution.Resolve(phrase)))];
    }
}
