using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Meetups;

/// <summary>A poll with the participants of its exchange.</summary>
public sealed record PollView(SlotPoll Poll, Participants Participants)
{
    /// <summary>The poll as one of its participants sees it.</summary>
    /// <returns>Null when there is none, or when the person takes no part in it.</returns>
    public static async Task<PollView?> FindAsync(AssistantDb db, Person person, Guid id, CancellationToken cancellationToken)
    {
        // Local first: a poll opened in this very turn is not in the database yet.
        var poll = db.SlotPolls.Local.FirstOrDefault(poll => poll.Id == id)
            ?? await db.PollsOf(person).FirstOrDefaultAsync(poll => poll.Id == id, cancellationToken);
        return poll is not null && await Participants.OfAsync(db, person, poll.ExchangeId, cancellationToken) is { } participants ? new(poll, participants) : null;
    }

    /// <summary>The organiser decides; once they left the exchange, anybody in it.</summary>
    public bool MayBeFixedBy(PersonId person) => person == Poll.Organiser || Participants.Find(Poll.Organiser) is null;
}
