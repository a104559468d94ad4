using ChatAssistant.Core.Data;
using ChatAssistant.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// What a failed chunk falls back to: each row behind a savepoint of its own, so that one that cannot be done holds up no other.
/// It is tried again later, and given up after <see cref="MostAttempts"/>.
/// </summary>
public sealed partial class DueOneByOne(IStorage storage, DueHandlers handlers, OutboxSignal signal, AssistantMetrics metrics, DomainClock clock, ILogger<DueOneByOne> logger)
{
    public const int MostAttempts = 5;

    private const int ChunkSize = 50;

    /// <summary>Called with the writer gate held.</summary>
    /// <returns>How many rows were acted on, those that failed included.</returns>
    public async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        await using var batch = await BatchTransaction.BeginAsync(storage, cancellationToken);
        var now = clock.Now;
        var due = await storage.ClaimDueAsync(batch.Db, now, ChunkSize, cancellationToken);
        var said = new List<OutboxRow>();
        foreach (var id in due)
            said.AddRange(await RunAsync(batch, id, now, cancellationToken));
        await batch.CommitAsync(cancellationToken);
        signal.Raise(said);
        return due.Count;
    }

    private async Task<IReadOnlyList<OutboxRow>> RunAsync(BatchTransaction batch, long id, Instant now, CancellationToken cancellationToken)
    {
        await batch.OpenTurnAsync(cancellationToken);
        try
        {
            var said = await handlers.RunAsync(batch.Db, [await batch.Db.Due.SingleAsync(row => row.Id == id, cancellationToken)], now, cancellationToken);
            await batch.KeepTurnAsync(cancellationToken);
            metrics.Drained("done");
            return said;
        }
        catch (Exception error) when (error is not OperationCanceledException && !storage.IsTransient(error))
        {
            await batch.TakeTurnBackAsync(cancellationToken);
            await PutOffAsync(batch.Db, id, now, error, cancellationToken);
            return [];
        }
    }

    private async Task PutOffAsync(AssistantDb db, long id, Instant now, Exception error, CancellationToken cancellationToken)
    {
        var row = await db.Due.SingleAsync(row => row.Id == id, cancellationToken);
        if (++row.Attempts < MostAttempts)
            row.RetryAt = now + Duration.FromMinutes(1 << row.Attempts);
        else
            (row.State, row.FailureReason) = (DueState.Failed, error.GetType().Name);
        await db.SaveChangesAsync(cancellationToken);
        db.Forget();
        metrics.Drained(row.State == DueState.Failed ? "failed" : "retried");
        RowFailed(error, row.Kind, id, row.Attempts);
    }

    [LoggerMessage(1, LogLevel.Error, "A due row of kind {Kind} failed ({Id}, attempt {Attempt})")]
    private partial void RowFailed(Exception error, string kind, long id, int attempt);
}
