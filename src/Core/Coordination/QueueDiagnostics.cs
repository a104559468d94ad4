using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Coordination;

/// <summary>What waits, what is late and what failed, in numbers: never whose.</summary>
public sealed class QueueDiagnostics : IDiagnostics
{
    private static readonly Duration Lateness = Duration.FromMinutes(5);
    private static readonly Duration Recent = Duration.FromDays(7);

    public async ValueTask<IReadOnlyList<Saying>> LinesAsync(AssistantDb db, Instant now, CancellationToken cancellationToken)
    {
        var (late, since) = (now - Lateness, now - Recent);
        return
        [
            Line("waiting", await db.Outbox.CountAsync(row => row.State == OutboxState.Pending, cancellationToken)),
            Line("failed", await db.Outbox.CountAsync(row => row.State == OutboxState.Failed && row.CreatedAt >= since, cancellationToken)),
            Line("late", await db.Due.CountAsync(row => row.State == DueState.Waiting && row.DueAt < late, cancellationToken)),
            Line("given-up", await db.Due.CountAsync(row => row.State == DueState.Failed, cancellationToken)
                + await db.WorkItems.CountAsync(item => item.DoneAt == null && item.FailureReason != null, cancellationToken)),
            Line("bugs", await db.Inbox.CountAsync(row => row.DeadReason != null && row.ReceivedAt >= since, cancellationToken)),
        ];
    }

    private static Saying Line(string what, int count) => new($"diagnostic.{what}", [("count", count)]);
}
