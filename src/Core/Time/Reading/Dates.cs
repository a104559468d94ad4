using System.Collections.Immutable;
using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>The days that an expression may mean, in order.</summary>
internal sealed record Dates(ImmutableArray<DateSpan> Spans)
{
    /// <summary>False: the calendar has no such day, and the spans are the nearest ones.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>The weekday, when nothing else was said.</summary>
    public IsoDayOfWeek? OnlyWeekday { get; init; }

    /// <summary>The day of the month, when no month was said ("le 12").</summary>
    public int? OnlyDay { get; init; }

    /// <summary>The month, when a day and its month were said.</summary>
    public SaidMonth? Month { get; init; }

    /// <summary>The same said of another weekday: a list may say "prochain" or "la semaine prochaine" only once.</summary>
    public Func<IsoDayOfWeek, Dates>? Likewise { get; init; }

    /// <summary>A week was said, which may go on for the weekdays that follow.</summary>
    public bool IsInSaidWeek { get; init; }

    /// <summary>"fin mars": a limit at it is its last day.</summary>
    public bool IsEndOfPeriod { get; init; }

    public static Dates Of(params ImmutableArray<DateSpan> spans) => new(spans);

    /// <summary>From these days to those, or null when none of those comes after.</summary>
    public Dates? Through(Dates end)
    {
        if (OnlyDay is not null || !Exists || !end.Exists)
            return null;
        var spans = Spans
            .Select(from => (from.First, Last: end.FirstAfter(from.First)))
            .Where(pair => pair.Last is not null)
            .Select(pair => new DateSpan(pair.First, pair.Last!.Value))
            .ToImmutableArray();
        return spans.IsEmpty ? null : new Dates(spans);
    }

    private LocalDate? FirstAfter(LocalDate start) =>
        OnlyWeekday is { } weekday
            ? start.Next(weekday)
            : Spans.Select(span => (LocalDate?)span.Last).FirstOrDefault(last => last > start);
}
