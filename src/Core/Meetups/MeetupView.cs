using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Meetups;

/// <summary>A meetup with the participants of its exchange.</summary>
public sealed record MeetupView(Meetup Meetup, Participants Participants)
{
    /// <summary>The meetup as one of its participants sees it.</summary>
    /// <returns>Null when there is none, or when the person takes no part in it.</returns>
    public static async Task<MeetupView?> FindAsync(AssistantDb db, Person person, Guid id, CancellationToken cancellationToken) =>
        await db.MeetupsOf(person).FirstOrDefaultAsync(meetup => meetup.Id == id, cancellationToken) is { } meetup
        && await Participants.OfAsync(db, person, meetup.ExchangeId, cancellationToken) is { } participants
            ? new(meetup, participants)
            : null;
}
