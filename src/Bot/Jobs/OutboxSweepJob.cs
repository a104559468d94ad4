using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace ChatAssistant.Bot.Jobs;

/// <summary>Lets the dispatcher look for what no signal told of: claims that ran out, rows of another replica. Counts what waits.</summary>
public sealed class OutboxSweepJob(IStorage storage, OutboxSignal signal, AssistantMetrics metrics) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        signal.WakeSender();
        await using var db = storage.Create();
        metrics.OutboxDepth(await db.Outbox.CountAsync(row => row.State == OutboxState.Pending, cancellationToken));
    }
}
