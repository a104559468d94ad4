using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Puts a check-in off to a whole day, and says to which.</summary>
public static class CheckInSnooze
{
    /// <summary>Farther than this it would be forgotten.</summary>
    public const int MostDays = 366;

    public static LocalDate Tomorrow(Turn turn) => Today(turn).PlusDays(1);

    public static LocalDate Monday(Turn turn) => Today(turn).Next(IsoDayOfWeek.Monday);

    public static LocalDate Today(Turn turn) => turn.Now.InZone(turn.Zone).Date;

    public static async Task ApplyAsync(Turn turn, CheckIn checkIn, LocalDate until, CancellationToken cancellationToken)
    {
        checkIn.Snooze(until, CheckInSchedule.On(until, turn.Zone));
        await CheckInRecord.SettleAsync(turn, checkIn, cancellationToken);
        turn.Reply("check-in.snoozed", [("day", turn.Person.DayWords(until, turn.Now))],
        [
            new("check-in.snooze.monday", FollowUpActions.Snooze(checkIn, "monday")),
            new("check-in.snooze.date", FollowUpActions.Snooze(checkIn, "date")),
            new("check-in.snooze.never", FollowUpActions.Refuse(checkIn)),
        ]);
    }
}
