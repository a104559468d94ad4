using System.Data.Common;
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
    private const string Savepoint = "due";

    /// <param name="connection">The caller's, with the writer gate held.</param>
    /// <returns>How many rows were acted on, those that failed included.</returns>
    public async Task<int> DrainAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var claiming = Over(connection, transaction);
        var now = clock.Now;
        var rows = await storage.ClaimDueAsync(claiming, now, ChunkSize, cancellationToken);
        var said = new List<OutboxRow>();
        foreach (var row in rows)
            said.AddRange(await RunAsync(connection, transaction, row.Id, now, cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        signal.Raise(said);
        return rows.Count;
    }

    private async Task<IReadOnlyList<OutboxRow>> RunAsync(DbConnection connection, DbTransaction transaction, long id, Instant now, CancellationToken cancellationToken)
    {
        await transaction.SaveAsync(Savepoint, cancellationToken);
        try
        {
            await using var db = Over(connection, transaction);
            var said = await handlers.RunAsync(db, [await db.Due.SingleAsync(row => row.Id == id, cancellationToken)], now, cancellationToken);
            await transaction.ReleaseAsync(Savepoint, cancellationToken);
            metrics.Drained("done");
            return said;
        }
        catch (Exception error) when (error is not OperationCanceledException && !storage.IsTransient(error))
        {
            await transaction.RollbackAsync(Savepoint, cancellationToken);
            await PutOffAsync(connection, transaction, id, now, error, cancellationToken);
            return [];
        }
    }

    private async Task PutOffAsync(DbConnection connection, DbTransaction transaction, long id, Instant now, Exception error, CancellationToken cancellationToken)
    {
        await using var db = Over(connection, transaction);
        var row = await db.Due.SingleAsync(row => row.Id == id, cancellationToken);
        if (++row.Attempts < MostAttempts)
            row.RetryAt = now + Duration.FromMinutes(1 << row.Attempts);
        else
            (row.State, row.FailureReason) = (DueState.Failed, error.GetType().Name);
        await db.SaveChangesAsync(cancellationToken);
        metrics.Drained(row.State == DueState.Failed ? "failed" : "retried");
        RowFailed(error, row.Kind, id, row.Attempts);
    }

    private AssistantDb Over(DbConnection connection, DbTransaction transaction)
    {
        var db = storage.CreateOver(connection);
        db.Database.AutoSavepointsEnabled = false;
        db.Database.UseTransaction(transaction);
        return db;
    }

    [LoggerMessage(1, LogLevel.Error, "A due row of kind {Kind} failed ({Id}, attempt {Attempt})")]
    private partial void RowFailed(Exception error, string kind, long id, int attempt);
}
