using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>When a person wants to hear from us: neither in their quiet hours nor during their pause, on the clock of their wall.</summary>
public static class ContactHours
{
    private static readonly LocalTime EndOfPause = new(8, 30);

    /// <summary>The given instant when it is allowed, else the first one that is.</summary>
    public static Instant NextAllowed(Person person, Instant at)
    {
        var zone = person.Zone;
        var start = person.PausedUntil is { } day && at.InZone(zone).Date < day ? CivilTime.At(day, EndOfPause, zone) : at;
        return new QuietHours(person.QuietFrom, person.QuietUntil).NextAllowed(start, zone);
    }
}
