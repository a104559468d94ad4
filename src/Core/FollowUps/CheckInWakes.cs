using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Keeps the due rows in step with the check-ins: one waiting row where something happens next, none else.</summary>
public static class CheckInWakes
{
    public const string DueKind = "check-in";

    /// <summary>One query, whatever the number. A row that was cancelled or done at the same instant is taken up again: its key is unique.</summary>
    public static async Task SetAsync(AssistantDb db, IReadOnlyCollection<CheckIn> checkIns, CancellationToken cancellationToken)
    {
        var ids = checkIns.Select(checkIn => checkIn.Id).ToList();
        var rows = (await db.Due.Where(row => row.Kind == DueKind && ids.Contains(row.Subject)).ToListAsync(cancellationToken)).ToLookup(row => row.Subject);
        foreach (var checkIn in checkIns)
        {
            foreach (var row in rows[checkIn.Id].Where(row => row.State == DueState.Waiting && row.DueAt != checkIn.WakeAt))
                row.State = DueState.Cancelled;
            if (checkIn.WakeAt is not { } wakeAt)
                continue;
            if (rows[checkIn.Id].FirstOrDefault(row => row.DueAt == wakeAt) is { } same)
                same.State = DueState.Waiting;
            else
                db.Due.Add(new() { Kind = DueKind, Subject = checkIn.Id, PersonId = checkIn.PersonId, DueAt = wakeAt });
        }
    }
}
