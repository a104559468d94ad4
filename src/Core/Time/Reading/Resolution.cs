using System.Collections.Immutable;
using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>From what was said to the moments it may mean, weighed against now and against the zone's clock.</summary>
internal sealed class Resolution(DateReadingContext context)
{
    private const int Day = 24 * 60;

    private readonly LocalDateTime _now = context.LocalNow;

    public DateReading Resolve(Phrase phrase)
    {
        if (!phrase.IsClear)
            return new DateReading.NotUnderstood();
        var candidates = Candidates(phrase)
            .Select(value => value with { IsApproximate = value.IsApproximate || phrase.IsApproximate })
            .Distinct()
            .OrderBy(value => value.Date).ThenBy(value => value.Time).ThenBy(value => value.LastDate).ThenBy(value => value.EndTime)
            .ToImmutableArray();
        return phrase.Dates is { Exists: false } && candidates.Length > 0 ? new DateReading.Impossible(candidates) : Judge(candidates);
    }

    /// <summary>One reading of several alternatives of which one is asked.</summary>
    public static DateReading Together(ImmutableArray<DateReading> readings)
    {
        if (readings is [var only])
            return only;
        var values = readings.SelectMany(reading => reading switch
        {
            DateReading.Understood one => [one.Value],
            DateReading.Ambiguous several => several.Candidates,
            _ => ImmutableArray<DateTimeRange>.Empty,
        });
        return readings.Length > 0 && readings.All(reading => reading is DateReading.Understood or DateReading.Ambiguous)
            ? new DateReading.Ambiguous([.. values.Distinct()])
            : new DateReading.NotUnderstood();
    }

    private DateReading Judge(ImmutableArray<DateTimeRange> candidates)
    {
        if (candidates.IsEmpty)
            return new DateReading.NotUnderstood();
        var existing = candidates.RemoveAll(value => !IsOnTheClock(value));
        if (existing.IsEmpty)
            return new DateReading.Impossible([.. candidates.SelectMany(Around).Distinct()]);
        var coming = existing.RemoveAll(IsOver);
        return coming.Length switch
        {
            0 => new DateReading.Past(existing[^1]),
            1 => new DateReading.Understood(coming[0]),
            _ => new DateReading.Ambiguous(coming),
        };
    }

    private IEnumerable<DateTimeRange> Candidates(Phrase phrase)
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
            return span.IsOneDay
                ? stretches.Select(hours => ClockOf(span.First, hours.Start!.Value) is var at
                    ? Days(context.Today, at.Date) with { EndTime = at.TimeOfDay } : null!)
                : [];
        if (phrase.Part is not null)
            return [];
        if (dates.IsEndOfPeriod)
            return [Days(context.Today, span.Last)];
        if (phrase.Limit == Limit.Before)
            return [Days(context.Today, span.First.PlusDays(-1))];
        return span.IsOneDay
            ? [Days(context.Today, span.Last)]
            : [Days(context.Today, span.First), Days(context.Today, span.Last)];
    }

    /// <summary>Hours without a day: today, or tomorrow once they are past; either while they run.</summary>
    private IEnumerable<DateTimeRange> Soonest(Stretch hours, bool isGuide)
    {
        var first = ClockOf(context.Today, hours.Start ?? hours.End!.Value);
        var last = ClockOf(context.Today, hours.End ?? hours.Start!.Value);
        if (last > _now)
            yield return Hours(context.Today, hours, isGuide);
        if (first <= _now)
            yield return Hours(context.Today.PlusDays(1), hours, isGuide);
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

    private bool IsOver(DateTimeRange value) =>
        (value.EndTime ?? (value.EndDate is null ? value.Time : null)) is { } time
            ? CivilTime.At(value.LastDate, time, context.Zone) < context.Now
            : value.LastDate < context.Today;

    private bool IsOnTheClock(DateTimeRange value) =>
        (value.Time is not { } start || context.Zone.MapLocal(value.Date + start).Count > 0)
        && (value.EndTime is not { } end || context.Zone.MapLocal(value.LastDate + end).Count > 0);

    /// <summary>The same hour told by the clock before the change and by the one after it.</summary>
    private IEnumerable<DateTimeRange> Around(DateTimeRange value)
    {
        var gap = context.Zone.MapLocal(value.Date + (value.Time ?? value.EndTime!.Value));
        var shift = Period.FromSeconds((gap.LateInterval.WallOffset - gap.EarlyInterval.WallOffset).Seconds);
        DateTimeRange Moved(Func<LocalDateTime, LocalDateTime> move)
        {
            var start = value.Time is { } time ? move(value.Date + time) : (LocalDateTime?)null;
            var end = value.EndTime is { } last ? move(value.LastDate + last) : (LocalDateTime?)null;
            return value with { Time = start?.TimeOfDay, EndTime = end?.TimeOfDay };
        }

        return [Moved(local => local - shift), Moved(local => local + shift)];
    }
}
