using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>The moments that a phrase may mean, past or not, whether or not the clock shows them.</summary>
internal sealed class Candidates(LocalDateTime now)
{
    private const int Day = 24 * 60;

    private readonly LocalDate _today = now.Date;

    public IEnumerable<DateTimeRange> Of(Phrase phrase)
    {
        if (phrase.Moment is { } moment)
            return [new DateTimeRange(moment.Date, moment.TimeOfDay)];
        var stretches = Stretches(phrase).ToList();
        if (phrase.HasHours && stretches.Count == 0)
            return [];
        var other = phrase.OtherDates is null ? [] : OnDays(phrase, phrase.OtherDates, stretches);
        return phrase.Dates is not null ? OnDays(phrase, phrase.Dates, stretches).Concat(other)
            : phrase.Time is not null ? stretches.SelectMany(hours => Soonest(hours, IsGuide(phrase))).Concat(other)
            : [];
    }

    private static IEnumerable<Stretch> Stretches(Phrase phrase) =>
        phrase.Time?.Stretches(phrase.Part)
        ?? (phrase.Part is { } part ? [new Stretch(part.From, part.To)] : []);

    private IEnumerable<DateTimeRange> OnDays(Phrase phrase, Dates dates, List<Stretch> stretches)
    {
        if (phrase.Limit != Limit.None)
            return phrase.Time is { End: not null } ? [] : dates.Spans.SelectMany(span => Until(span, phrase, dates, stretches));
        if (stretches.Count == 0)
            return dates.Spans.Select(span => Days(span.First, span.Last));
        if (phrase.Time is { IsAcrossDays: true })
            return dates.Spans.SelectMany(span => stretches.Select(hours => Across(span, hours)));
        return dates.Spans.Any(span => !span.IsOneDay)
            ? []
            : dates.Spans.SelectMany(span => stretches.Select(hours => Hours(span.First, hours, IsGuide(phrase))));
    }

    /// <summary>From today to a day. At a whole week or month it may be its start or its end.</summary>
    private IEnumerable<DateTimeRange> Until(DateSpan span, Phrase phrase, Dates dates, List<Stretch> stretches)
    {
        if (phrase.Time is not null)
            return span.IsOneDay ? stretches.Select(hours => UntilHour(ClockOf(span.First, hours.Start!.Value))) : [];
        if (phrase.Part is not null)
            return [];
        if (dates.IsEndOfPeriod)
            return [Days(_today, span.Last)];
        if (phrase.Limit == Limit.Before)
            return [Days(_today, span.First.PlusDays(-1))];
        return span.IsOneDay
            ? [Days(_today, span.Last)]
            : [Days(_today, span.First), Days(_today, span.Last)];
    }

    private DateTimeRange UntilHour(LocalDateTime end) => Days(_today, end.Date) with { EndTime = end.TimeOfDay };

    /// <summary>Hours without a day: today, or tomorrow once they are past; either while they run.</summary>
    private IEnumerable<DateTimeRange> Soonest(Stretch hours, bool isGuide)
    {
        var first = ClockOf(_today, hours.Start ?? hours.End!.Value);
        var last = ClockOf(_today, hours.End ?? hours.Start!.Value);
        if (last > now)
            yield return Hours(_today, hours, isGuide);
        if (first <= now)
            yield return Hours(_today.PlusDays(1), hours, isGuide);
    }

    private static bool IsGuide(Phrase phrase) => phrase.Time is null ? phrase.Part is not null : phrase.Time.IsWindow;

    private static DateTimeRange Days(LocalDate first, LocalDate last) => new(last < first ? last : first, EndDate: last > first ? last : null);

    private static DateTimeRange Hours(LocalDate day, Stretch hours, bool isGuide)
    {
        var start = hours.Start is { } from ? ClockOf(day, from) : (LocalDateTime?)null;
        var end = hours.End is { } to ? ClockOf(day, to) : (LocalDateTime?)null;
        var first = start?.Date ?? end?.Date ?? day;
        return new DateTimeRange(first, start?.TimeOfDay, end?.Date is { } last && last != first ? last : null, end?.TimeOfDay)
        {
            IsApproximate = isGuide,
        };
    }

    private static DateTimeRange Across(DateSpan span, Stretch hours) =>
        new(span.First, ClockOf(span.First, hours.Start!.Value).TimeOfDay, span.Last, ClockOf(span.Last, hours.End!.Value).TimeOfDay);

    private static LocalDateTime ClockOf(LocalDate day, int minutes) =>
        day.PlusDays(minutes / Day) + LocalTime.FromMinutesSinceMidnight(minutes % Day);
}
