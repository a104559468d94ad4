using ChatAssistant.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace ChatAssistant.Core.Networks;

/// <summary>The days on which a network's clocks go: its zone, less its closures and the public holidays.</summary>
public sealed record NetworkCalendar(DateTimeZone Zone, ClosedDays Closed)
{
    public static NetworkCalendar Of(Network network) => new(
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(network.ZoneId) ?? DateTimeZone.Utc,
        new([.. network.Closures.Select(period => new DateInterval(Day(period.From), Day(period.To)))], HolidayRegion.Metropole));

    /// <summary>The last second of a window of so many open days.</summary>
    public Instant Deadline(Instant from, int days) => CivilTime.Deadline(from, days, Zone, Closed);

    public LocalDate DayOf(Instant at) => at.InZone(Zone).Date;

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
