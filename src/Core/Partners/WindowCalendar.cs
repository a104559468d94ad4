using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>The calendar that answering windows are counted on: the network's own, the same for both sides.</summary>
public sealed record WindowCalendar(DateTimeZone Zone, ClosedDays Closed)
{
    public static WindowCalendar Of(Network network) =>
        new(DateTimeZoneProviders.Tzdb.GetZoneOrNull(network.ZoneId) ?? DateTimeZone.Utc, network.ClosedDays(place: null));

    /// <summary>The last second of a window of so many open days.</summary>
    public Instant Deadline(Instant from, int days) => CivilTime.Deadline(from, days, Zone, Closed);

    public LocalDate DayOf(Instant at) => at.InZone(Zone).Date;
}
