using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>
/// When a check-in is asked: so many open days after a whole day, at ten on the wall clock of the person. Days are counted on the
/// calendar, so neither a clock change nor a zone shifts them; the network's closures and public holidays do not count.
/// </summary>
public static class CheckInSchedule
{
    /// <summary>Open days without an answer before the reminder, and again before the coordinator hears of it.</summary>
    public const int SilenceDays = 3;

    /// <summary>Later in the evening than this nothing new is begun.</summary>
    private static readonly LocalTime Evening = new(19, 0);

    private static readonly Duration Pause = Duration.FromMinutes(30);

    public static LocalTime Hour { get; } = new(10, 0);

    public static int DaysAfter(CheckInKind kind) => kind switch
    {
        CheckInKind.DidItHappen => 7,
        CheckInKind.IdeaTried => 30,
        CheckInKind.PracticeAdopted => 90,
        CheckInKind.PartnerReplied => SilenceDays,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <param name="from">The day of the meetup, where it was held.</param>
    public static Instant Due(LocalDate from, CheckInKind kind, DateTimeZone zone, ClosedDays closed) =>
        CivilTime.At(CivilTime.AddOpenDays(from, DaysAfter(kind), closed), Hour, zone);

    /// <summary>A due instant that is already behind becomes the next ten o'clock.</summary>
    public static Instant NotBefore(Instant due, Instant now, DateTimeZone zone) => due > now ? due : NextMorning(now, zone);

    /// <summary>When silence since an instant has lasted long enough.</summary>
    public static Instant SilenceEnds(Instant since, DateTimeZone zone, ClosedDays closed) =>
        CivilTime.At(CivilTime.AddOpenDays(since.InZone(zone).Date, SilenceDays, closed), Hour, zone);

    /// <summary>When to try again with somebody who is busy: in half an hour, in the evening the next morning.</summary>
    public static Instant WhenBusy(Instant now, DateTimeZone zone)
    {
        var later = (now + Pause).InZone(zone);
        return later.Date == now.InZone(zone).Date && later.TimeOfDay < Evening ? later.ToInstant() : NextMorning(now, zone);
    }

    public static Instant On(LocalDate day, DateTimeZone zone) => CivilTime.At(day, Hour, zone);

    private static Instant NextMorning(Instant now, DateTimeZone zone)
    {
        var today = On(now.InZone(zone).Date, zone);
        return today > now ? today : On(now.InZone(zone).Date.PlusDays(1), zone);
    }
}
