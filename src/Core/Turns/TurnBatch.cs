using System.Data.Common;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// Runs turns of different persons in one transaction with one flush to disk, each behind its own savepoint: one that fails takes only itself back.
/// Callers hear after the commit, or that there was none.
/// </summary>
public sealed partial class TurnBatch(IStorage storage, WriterGate gate, TurnRunner runner, DeadTurns deadTurns, OutboxSignal signal, AssistantMetrics metrics, TimeProvider time, ILogger<TurnBatch> logger)
{
    private const int Attempts = 3;
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan TurnBudget = TimeSpan.FromMilliseconds(50);

    /// <returns>Turns that did not fit in this batch's time; they come first in the next.</returns>
    internal async Task<IReadOnlyList<PendingTurn>> RunAsync(IReadOnlyList<PendingTurn> turns, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(turns, cancellationToken);
            }
            catch (Exception error) when (attempt < Attempts && storage.IsTransient(error))
            {
                BatchRepeated(attempt, error.GetType().Name);
            }
#pragma warning disable CA1031 // whatever kept the batch from committing, its callers must hear of it
            catch (Exception error)
#pragma warning restore CA1031
            {
                BatchFailed(error, turns.Count);
                metrics.Turns("refused", turns.Count);
                foreach (var turn in turns)
                    turn.Fail(new TurnNotCommittedException("The database did not take the turn.", error));
                return [];
            }
        }
    }

    private async Task<IReadOnlyList<PendingTurn>> RunOnceAsync(IReadOnlyList<PendingTurn> turns, CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        var started = time.GetTimestamp();
        await using var connection = await storage.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await LockPeopleAsync(connection, transaction, turns, cancellationToken);

        var done = new List<(PendingTurn Turn, TurnResult Result)>();
        foreach (var turn in turns.TakeWhile(_ => done.Count == 0 || time.GetElapsedTime(started) < LongestBatch))
            done.Add((turn, await RunTurnAsync(connection, transaction, turn.Message, cancellationToken)));
        await transaction.CommitAsync(cancellationToken);

        metrics.Batch(done.Count, time.GetElapsedTime(started));
        signal.Raise(done.SelectMany(pair => pair.Result.Rows));
        foreach (var (turn, result) in done)
            turn.Complete(result.Receipt);
        return [.. turns.Skip(done.Count)];
    }

    private async Task<TurnResult> RunTurnAsync(DbConnection connection, DbTransaction transaction, InboundMessage message, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var started = time.GetTimestamp();
            await transaction.SaveAsync("turn", cancellationToken);
            try
            {
                await using var db = Over(connection, transaction);
                var rows = await runner.RunAsync(db, message, cancellationToken);
                await transaction.ReleaseAsync("turn", cancellationToken);
                if (time.GetElapsedTime(started) is var elapsed && elapsed > TurnBudget)
                    TurnSlow(elapsed.TotalMilliseconds);
                metrics.Turns("done");
                return TurnResult.Of(rows);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                await transaction.RollbackAsync("turn", cancellationToken);
            }
            catch (Exception error) when (!storage.IsTransient(error) && error is not OperationCanceledException)
            {
                await transaction.RollbackAsync("turn", cancellationToken);
                await using var db = Over(connection, transaction);
                if (error is DbUpdateException update && storage.IsUniqueViolation(update) && await DeadTurns.FindDuplicateAsync(db, message, cancellationToken) is { } duplicate)
                {
                    metrics.Turns("duplicate");
                    return new(duplicate, []);
                }

                metrics.Turns("dead");
                return TurnResult.Of(await deadTurns.BuryAsync(db, message, error, cancellationToken));
            }
        }
    }

    private AssistantDb Over(DbConnection connection, DbTransaction transaction)
    {
        var db = storage.CreateOver(connection);
        db.Database.AutoSavepointsEnabled = false;
        db.Database.UseTransaction(transaction);
        return db;
    }

    private async Task LockPeopleAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<PendingTurn> turns, CancellationToken cancellationToken)
    {
        if (storage.Writers == 1)
            return;
        await using var db = Over(connection, transaction);
        var accounts = turns.Select(turn => turn.Sender.Account).ToList();
        var people = await db.ChannelAccounts.AsNoTracking().Where(account => accounts.Contains(account.ExternalId)).Select(account => account.PersonId).Distinct().ToListAsync(cancellationToken);
        foreach (var person in people.Order())
            await storage.LockPersonAsync(db, person, cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Warning, "A turn took {Milliseconds:F0} ms; slow work belongs in a work item")]
    private partial void TurnSlow(double milliseconds);

    [LoggerMessage(2, LogLevel.Information, "A batch of turns is run again (attempt {Attempt}, {Error})")]
    private partial void BatchRepeated(int attempt, string error);

    [LoggerMessage(3, LogLevel.Error, "A batch of {Count} turns could not be committed")]
    private partial void BatchFailed(Exception error, int count);

    private sealed record TurnResult(TurnReceipt Receipt, IReadOnlyList<OutboxRow> Rows)
    {
        public static TurnResult Of(IReadOnlyList<OutboxRow> rows) => new(new(Duplicate: false, [.. rows.Select(row => row.Id)]), rows);
    }
}
