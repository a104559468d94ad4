using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>The days on which a network's clocks go: its zone, less its closures and the public holidays.</summary>
public sealed record NetworkCalendar(DateTimeZone Zone, ClosedDays Closed)
{
    public static NetworkCalendar Of(Network network) =>
        new(DateTimeZoneProviders.Tzdb.GetZoneOrNull(network.ZoneId) ?? DateTimeZone.Utc, network.ClosedDays(place: null));

    /// <summary>The last second of a window of so many open days.</summary>
    public Instant Deadline(Instant from, int days) => CivilTime.Deadline(from, days, Zone, Closed);

    public LocalDate DayOf(Instant at) => at.InZone(Zone).Date;
}
