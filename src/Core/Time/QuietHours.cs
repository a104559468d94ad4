using NodaTime;

namespace ChatAssistant.Core.Time;

/// <summary>The hours in which a person is left alone, on the wall clock of their zone.</summary>
/// <param name="From">The first quiet moment of the evening.</param>
/// <param name="To">The first moment that is quiet no more; before <paramref name="From"/> it is the next morning, equal to it there are no quiet hours.</param>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    public static readonly QuietHours Default = new(new LocalTime(20, 0), new LocalTime(8, 30));

    public bool Contains(LocalTime time) =>
        From <= To ? time >= From && time < To : time >= From || time < To;

    public bool Contains(Instant at, DateTimeZone zone) => Contains(at.InZone(zone).TimeOfDay);

    /// <summary>The given instant when it is allowed, else the end of the quiet hours it falls in.</summary>
    public Instant NextAllowed(Instant at, DateTimeZone zone)
    {
        while (Contains(at, zone))
            at = EndAfter(at, zone);
        return at;
    }

    private Instant EndAfter(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        var date = local.TimeOfDay < To ? local.Date : local.Date.PlusDays(1);
        var end = zone.MapLocal(date + To);

        // In an autumn overlap the end comes twice: the first one may already be behind.
        return end.Count == 2 && end.First().ToInstant() <= at
            ? end.Last().ToInstant()
            : CivilTime.At(date, To, zone);
    }
}
