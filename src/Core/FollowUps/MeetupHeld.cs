using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>One side says it took place: the later check-ins count from the real day, and there is a message to pass on.</summary>
internal static class MeetupHeld
{
    /// <param name="said">The day the person gave, on their own calendar; null when they gave none.</param>
    public static async Task ApplyAsync(Turn turn, CheckInBrief brief, LocalDate? said, CancellationToken cancellationToken)
    {
        await CheckInRecord.AnswerAsync(turn, brief.CheckIn, new(EnumKey.Of(Happened.Yes)) { Day = said }, cancellationToken);
        var day = await DayAsync(turn, brief, said, cancellationToken);
        if (await MeetupVerdict.ReachAsync(turn, brief, cancellationToken) == MeetupOutcome.Held)
            await CountFromAsync(turn, brief, day, cancellationToken);
        turn.Reply("check-in-7.thanks");
        turn.Reply("check-in-7.for-the-team",
        [
            ("partners", brief.Others.Select(other => other.Association).ToList()),
            ("day", turn.Person.DayWords(said ?? brief.PlannedDayOf(turn.Person) ?? day, turn.Now)),
            ("name", turn.Person.Name),
        ]);
    }

    private static async Task CountFromAsync(Turn turn, CheckInBrief brief, LocalDate day, CancellationToken cancellationToken)
    {
        if (brief.Meetup is { } planned)
            (await turn.Db.Meetups.SingleAsync(meetup => meetup.Id == planned.Id, cancellationToken)).MarkHeld(day);
        var exchange = await turn.Db.Exchanges.SingleAsync(exchange => exchange.Id == brief.Exchange.Id, cancellationToken);
        await CheckInPlan.SetAsync(turn, exchange, brief.Meetup?.Id, day, CheckInPlan.OnceHeld, cancellationToken);
    }

    /// <summary>The day on the meetup's calendar. Who gave none agrees to what is known.</summary>
    private static async Task<LocalDate> DayAsync(Turn turn, CheckInBrief brief, LocalDate? said, CancellationToken cancellationToken)
    {
        if (brief.PlannedDay is not { } planned)
            return said ?? await KnownAsync(turn, brief, cancellationToken) ?? CheckInSnooze.Today(turn);
        return said is { } day ? RealDay.OnMeetupCalendar(day, brief.PlannedDayOf(turn.Person)!.Value, planned) : brief.Meetup!.HeldOn ?? planned;
    }

    /// <summary>Without a date in common: the day that the other side gave.</summary>
    private static Task<LocalDate?> KnownAsync(Turn turn, CheckInBrief brief, CancellationToken cancellationToken) =>
        turn.Db.CheckIns.Where(checkIn => checkIn.AboutId == brief.CheckIn.AboutId && checkIn.Answer!.Day != null).Select(checkIn => checkIn.Answer!.Day).FirstOrDefaultAsync(cancellationToken);
}
