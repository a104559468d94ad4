using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Meetups;

/// <summary>Who left an exchange is neither waited for in its polls nor expected and reminded at its meetups; a date that suits all who stay is fixed.</summary>
public sealed class DatesOfLeftMember : IReaction<MemberLeft>
{
    public async Task ReactAsync(MemberLeft raised, Turn turn, CancellationToken cancellationToken)
    {
        var (db, exchange, gone) = (turn.Db, raised.Exchange.Id, raised.Member.PersonId);
        var participants = await Participants.FindAsync(db, exchange, cancellationToken);
        foreach (var poll in await db.PollsWithVotes.Where(poll => poll.ExchangeId == exchange && poll.Status == SlotPollStatus.Open).ToListAsync(cancellationToken))
        {
            await VotePrompts.RetireAsync(db, poll, [gone], turn.Now, cancellationToken);
            var left = participants! with { People = participants.People.RemoveAll(person => person.Id == gone) };
            if (poll.Agreed(left.Ids, turn.Now) is { } slot)
                await PollFixing.FixAsync(turn, new(poll, left), slot, cancellationToken);
        }

        var planned = db.Meetups.Where(meetup => meetup.ExchangeId == exchange && meetup.Status == MeetupStatus.Planned).Select(meetup => meetup.Id);
        var answers = db.Set<Rsvp>().Where(rsvp => rsvp.PersonId == gone && planned.Contains(rsvp.MeetupId));
        var reminders = await answers.Select(rsvp => rsvp.Id).ToListAsync(cancellationToken);
        await db.Due.Where(row => row.State == DueState.Waiting && row.Kind == MeetupReminders.Kind && reminders.Contains(row.Subject))
            .ExecuteUpdateAsync(row => row.SetProperty(due => due.State, DueState.Cancelled), cancellationToken);
        await answers.ExecuteDeleteAsync(cancellationToken);
    }
}
