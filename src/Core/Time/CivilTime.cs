using NodaTime;
using NodaTime.TimeZones;

namespace ChatAssistant.Core.Time;

/// <summary>Reckoning by the calendar and the clock on the wall, across daylight-saving changes.</summary>
public static class CivilTime
{
    private static readonly LocalTime EndOfDay = new(23, 59, 59);

    /// <summary>A wall time as an instant. In a spring gap it moves forward by the gap; in an autumn overlap it is the earlier one.</summary>
    public static Instant At(LocalDate date, LocalTime time, DateTimeZone zone) =>
        zone.ResolveLocal(date + time, Resolvers.LenientResolver).ToInstant();

    /// <summary>The given wall time, so many calendar days after the day of <paramref name="from"/>.</summary>
    public static Instant AfterDays(Instant from, int days, LocalTime wallTime, DateTimeZone zone) =>
        At(from.InZone(zone).Date.PlusDays(days), wallTime, zone);

    /// <summary>The day on which so many open days have gone by; closed days do not count.</summary>
    public static LocalDate AddOpenDays(LocalDate from, int days, ClosedDays closed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var date = from;
        for (var left = days; left > 0;)
        {
            date = date.PlusDays(1);
            if (!closed.IsClosed(date))
                left--;
        }

        return date;
    }

    /// <summary>The last second (23:59:59 in the zone) of a window of so many open days.</summary>
    public static Instant Deadline(Instant from, int days, DateTimeZone zone, ClosedDays closed) =>
        At(AddOpenDays(from.InZone(zone).Date, days, closed), EndOfDay, zone);
}
