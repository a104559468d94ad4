using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Bot.Jobs;

/// <summary>Runs what the features keep in order themselves, step by step through the writer gate, so that turns pass in between.</summary>
public sealed class Housekeeping(IStorage storage, WriterGate gate, IEnumerable<IDailySweep> sweeps, DomainClock clock)
{
    /// <summary>Of a large table, a step may.</summary>
    private static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(1);

    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        foreach (var sweep in sweeps)
            while (await StepAsync(sweep, cancellationToken))
                cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task<bool> StepAsync(IDailySweep sweep, CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var db = storage.Create();
        db.Database.SetCommandTimeout(LongestStep);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var more = await sweep.SweepAsync(db, clock.Now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return more;
    }
}
