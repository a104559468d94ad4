using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

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

    /// <summary>The rows that woke check-ins wait for what happens next, where no row waits for that yet. One query, which seldom finds any.</summary>
    public static async Task MoveOnAsync(AssistantDb db, IReadOnlyCollection<(CheckIn CheckIn, DueRow Row)> woken, Instant now, CancellationToken cancellationToken)
    {
        var ids = woken.Select(pair => pair.Row.Subject).ToList();
        var later = (await db.Due.AsTracking().Where(row => row.Kind == DueKind && ids.Contains(row.Subject) && row.DueAt > now).ToListAsync(cancellationToken)).ToLookup(row => row.Subject);
        foreach (var (checkIn, row) in woken)
        {
            foreach (var other in later[checkIn.Id].Where(other => other.State == DueState.Waiting && other.DueAt != checkIn.WakeAt))
                other.State = DueState.Cancelled;
            if (checkIn.WakeAt is not { } next)
                continue;
            if (later[checkIn.Id].FirstOrDefault(other => other.DueAt == next) is { } same)
                same.State = DueState.Waiting;
            else
                row.WaitUntil(next);
        }
    }
}
