using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Meetups;

/// <summary>When an exchange ends, its polls and the meetups still to come end with it, and its members are told.</summary>
public sealed class DatesOfClosedExchange : IReaction<ExchangeClosed>
{
    public async Task ReactAsync(ExchangeClosed raised, Turn turn, CancellationToken cancellationToken)
    {
        var id = raised.Exchange.Id;
        if (await Participants.FindAsync(turn.Db, id, cancellationToken) is not { } participants)
            return;
        foreach (var poll in await turn.Db.PollsWithVotes.Where(poll => poll.ExchangeId == id && poll.Status == SlotPollStatus.Open).ToListAsync(cancellationToken))
            await EndAsync(poll, participants, turn, cancellationToken);
        var meetups = await turn.Db.MeetupsWithRsvps
            .Where(meetup => meetup.ExchangeId == id && ((meetup.Status == MeetupStatus.Planned && meetup.Start > turn.Now) || meetup.Status == MeetupStatus.Postponed))
            .OrderBy(meetup => meetup.Start).ToListAsync(cancellationToken);
        foreach (var meetup in meetups)
            await MeetupCancelling.CancelAsync(turn, new(meetup, participants), "meetup.closed-with-exchange", "", cancellationToken);
    }

    private static async Task EndAsync(SlotPoll poll, Participants participants, Turn turn, CancellationToken cancellationToken)
    {
        poll.TryCancel();
        await VotePrompts.RetireAsync(turn.Db, poll, participants.Ids, turn.Now, cancellationToken);
        foreach (var other in participants.Others(turn.Person.Id))
            await turn.TellAsync(other, MessageKind.OwnNews, new("poll.closed-with-exchange", [("partners", participants.PartnersOf(other))]), cancellationToken);
    }
}
