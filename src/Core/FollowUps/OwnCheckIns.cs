using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>The check-ins put to the person of a turn that may still be answered; nobody else's are found.</summary>
public static class OwnCheckIns
{
    public static IQueryable<CheckIn> Pending(Turn turn)
    {
        var (person, network) = (turn.Person.Id, turn.Person.NetworkId);
        return turn.Db.CheckIns.Where(checkIn => checkIn.PersonId == person && checkIn.NetworkId == network && checkIn.AskedAt != null
            && checkIn.Status != CheckInStatus.Answered && checkIn.Status != CheckInStatus.Closed);
    }

    public static async Task<CheckIn?> PendingAsync(Turn turn, string? id, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var known) ? await Pending(turn).FirstOrDefaultAsync(checkIn => checkIn.Id == known, cancellationToken) : null;
}
