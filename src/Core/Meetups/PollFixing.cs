using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>A slot of a poll becomes a meetup, and everybody hears of it.</summary>
internal static class PollFixing
{
    public static async Task FixAsync(Turn turn, PollView view, PollSlot slot, CancellationToken cancellationToken)
    {
        var (poll, participants) = view;
        if (!poll.TryFix())
            return;
        var meetup = Meetup.Plan(poll, slot, participants.Ids, turn.NewId, turn.Now);
        turn.Db.Meetups.Add(meetup);
        turn.Db.ExchangeHistory.Add(new ExchangeEvent { Id = turn.NewId(), ExchangeId = poll.ExchangeId, Kind = "meetup-fixed", By = turn.Person.Id, At = turn.Now });
        await VotePrompts.RetireAsync(turn.Db, poll, participants.Ids, turn.Now, cancellationToken);
        await new MeetupNotice(turn, meetup, participants).TellAsync("meetup.fixed", MessageKind.Rsvp, [], _ => MeetupNotice.RsvpButtons(meetup), cancellationToken);
        await MeetupReminders.LayAsync(turn.Db, meetup, participants, turn.Now, cancellationToken);
        await turn.RaiseAsync(new MeetupFixed(meetup), cancellationToken);
    }
}
