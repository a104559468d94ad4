using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>
/// When what was asked reached its reader. A platform that is down, a pause or a stop of ours may hold it up for days, and nobody is silent
/// about a question they have not read.
/// </summary>
internal sealed class CheckInArrivals(ILookup<PersonId, CheckInArrivals.Said> said)
{
    /// <summary>Loaded only where silence is about to count: what is asked for the first time costs nothing.</summary>
    public static async Task<CheckInArrivals> LoadAsync(AssistantDb db, IEnumerable<CheckIn> checkIns, CancellationToken cancellationToken)
    {
        var asked = checkIns.Where(checkIn => checkIn.Status == CheckInStatus.Asked).ToList();
        if (asked.Count == 0)
            return new(Array.Empty<Said>().ToLookup(row => row.To));
        var people = asked.Select(checkIn => checkIn.PersonId).Distinct().ToList();
        var first = asked.Min(checkIn => checkIn.SaidAt)!.Value;
        var rows = await db.Outbox.AsNoTracking()
            .Where(row => people.Contains(row.PersonId!.Value) && row.Kind == MessageKind.CheckIn && row.CreatedAt >= first)
            .OrderBy(row => row.Id)
            .Select(row => new Said(row.PersonId!.Value, row.CreatedAt, row.State, row.SentAt, row.FailureReason))
            .ToListAsync(cancellationToken);
        return new(rows.ToLookup(row => row.To));
    }

    /// <summary>Since when the person is silent; now when what was said last is still on its way.</summary>
    public Instant SilentSince(CheckIn checkIn, Instant now)
    {
        var saidAt = checkIn.SaidAt ?? now;
        // One question a person at a time, so the instant tells which row it was; what was held for a pause is said again in a later one.
        return said[checkIn.PersonId].SkipWhile(row => row.At != saidAt).SkipWhile(row => row.IsHeld).FirstOrDefault() switch
        {
            { State: OutboxState.Sent, SentAt: { } sent } => sent,
            { State: OutboxState.Pending } => now,
            null when said[checkIn.PersonId].Any(row => row.At == saidAt) => now,
            _ => saidAt,
        };
    }

    internal sealed record Said(PersonId To, Instant At, OutboxState State, Instant? SentAt, string? Reason)
    {
        public bool IsHeld => State == OutboxState.Dropped && Reason == OutboxRow.Held;
    }
}
