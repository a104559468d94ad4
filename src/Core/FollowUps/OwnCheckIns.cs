using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>The check-ins of the person of a turn; nobody else's is found.</summary>
public static class OwnCheckIns
{
    public static async Task<CheckIn?> OpenAsync(Turn turn, string? id, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var known)
        && await turn.Db.CheckIns.FirstOrDefaultAsync(checkIn => checkIn.Id == known && checkIn.PersonId == turn.Person.Id && checkIn.NetworkId == turn.Person.NetworkId, cancellationToken) is { IsOpen: true } checkIn
            ? checkIn
            : null;
}
