using System.Collections.Immutable;
using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>Weighs what a phrase may mean against now and against the zone's clock.</summary>
internal sealed class Resolution(DateReadingContext context)
{
    private readonly Candidates _candidates = new(context.LocalNow);

    public DateReading Resolve(Phrase phrase)
    {
        if (!phrase.IsClear)
            return new DateReading.NotUnderstood();
        var candidates = _candidates.Of(phrase)
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

    private bool IsOver(DateTimeRange value) =>
        (value.EndTime ?? (value.EndDate is null ? value.Time : null)) is { } time
            ? CivilTime.At(value.LastDate, time, context.Zone) < context.Now
            : value.LastDate < context.Today;

    private bool IsOnTheClock(DateTimeRange value) =>
        (value.Time is not { } start || context.Zone.MapLocal(value.Date + start).Count > 0)
        && (value.EndTime is not { } end || context.Zone.MapLocal(value.LastDate + end).Count > 0);

    /// <summary>What is in the gap, told by the clock before the change and by the one after it.</summary>
    private DateTimeRange[] Around(DateTimeRange value) => [Moved(value, -1), Moved(value, 1)];

    private DateTimeRange Moved(DateTimeRange value, int direction)
    {
        var start = OutOfGap(value.Date, value.Time, direction);
        var end = OutOfGap(value.LastDate, value.EndTime, direction);
        var (first, last) = (start?.Date ?? value.Date, end?.Date ?? value.LastDate);
        return value with { Date = first, Time = start?.TimeOfDay, EndDate = last > first ? last : null, EndTime = end?.TimeOfDay };
    }

    private LocalDateTime? OutOfGap(LocalDate date, LocalTime? time, int direction)
    {
        if (time is null)
            return null;
        var local = date + time.Value;
        var map = context.Zone.MapLocal(local);
        var gap = map.LateInterval.WallOffset - map.EarlyInterval.WallOffset;
        return map.Count > 0 ? local : local.PlusSeconds(direction * gap.Seconds);
    }
}
