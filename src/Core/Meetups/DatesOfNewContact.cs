using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Meetups;

/// <summary>Whoever takes over speaks for the same association: its votes on open polls and its answers to planned meetups stand, and its reminders come to them.</summary>
public sealed class DatesOfNewContact : IReaction<ContactChanged>
{
    public async Task ReactAsync(ContactChanged raised, Turn turn, CancellationToken cancellationToken)
    {
        var (db, exchange, from, to) = (turn.Db, raised.Exchange.Id, raised.From, raised.To);
        var polls = db.SlotPolls.Where(poll => poll.ExchangeId == exchange && poll.Status == SlotPollStatus.Open);
        await polls.Where(poll => poll.Organiser == from).ExecuteUpdateAsync(poll => poll.SetProperty(row => row.Organiser, to), cancellationToken);
        var slots = polls.SelectMany(poll => poll.Slots.Select(slot => slot.Id));
        await db.Set<SlotVote>().Where(vote => vote.PersonId == from && slots.Contains(vote.SlotId) && !db.Set<SlotVote>().Any(other => other.SlotId == vote.SlotId && other.PersonId == to))
            .ExecuteUpdateAsync(vote => vote.SetProperty(row => row.PersonId, to), cancellationToken);
        var planned = db.Meetups.Where(meetup => meetup.ExchangeId == exchange && meetup.Status == MeetupStatus.Planned).Select(meetup => meetup.Id);
        var answers = db.Set<Rsvp>().Where(rsvp => rsvp.PersonId == from && planned.Contains(rsvp.MeetupId) && !db.Set<Rsvp>().Any(other => other.MeetupId == rsvp.MeetupId && other.PersonId == to));
        var reminders = answers.Select(rsvp => rsvp.Id);
        await db.Due.Where(row => row.State == DueState.Waiting && row.Kind == MeetupReminders.Kind && reminders.Contains(row.Subject))
            .ExecuteUpdateAsync(row => row.SetProperty(due => due.PersonId, to), cancellationToken);
        await answers.ExecuteUpdateAsync(rsvp => rsvp.SetProperty(row => row.PersonId, to), cancellationToken);
    }
}
