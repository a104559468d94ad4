using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>What a person said of hours on their own clock, as an instant and a length.</summary>
internal static class CivilSpan
{
    /// <summary>How long a meetup lasts when nobody says.</summary>
    public const int DefaultMinutes = 60;

    public static (Instant Start, int Minutes) Of(Occasion occasion, DateTimeZone zone)
    {
        var start = CivilTime.At(occasion.Start.Date, occasion.Start.TimeOfDay, zone);
        var end = CivilTime.At(occasion.End.Date, occasion.End.TimeOfDay, zone);
        return (start, end > start ? (int)(end - start).TotalMinutes : DefaultMinutes);
    }
}
