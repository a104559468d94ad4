using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>A meetup is called off: calendars, reminders and later features hear of it.</summary>
internal static class MeetupCancelling
{
    public static async Task CancelAsync(Turn turn, MeetupView view, string text, string reason, CancellationToken cancellationToken)
    {
        var (meetup, participants) = view;
        if (!meetup.TryCancel())
            return;
        turn.Db.ExchangeHistory.Add(new ExchangeEvent { Id = turn.NewId(), ExchangeId = meetup.ExchangeId, Kind = "meetup-cancelled", By = turn.Person.Id, At = turn.Now });
        Button[] next = participants.Exchange.IsOpen ? [new("slots.propose", MeetupActions.Slots(meetup.ExchangeId))] : [];
        await new MeetupNotice(turn, meetup, participants)
            .TellAsync(text, MessageKind.OwnNews, [("reason", reason), ("explained", reason.Length > 0)], _ => next, cancellationToken);
        await MeetupReminders.LayAsync(turn.Db, meetup, participants, turn.Now, cancellationToken);
        await turn.RaiseAsync(new MeetupCancelled(meetup), cancellationToken);
    }
}
