using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// Runs turns of different persons in one transaction with one flush to disk. Where one fails, all are run again, each behind a savepoint of its own, so that
/// it takes only itself back. Callers hear after the commit, or that there was none.
/// </summary>
public sealed partial class TurnBatch(IStorage storage, WriterGate gate, TurnRunner runner, DeadTurns deadTurns, OutboxSignal signal, AssistantMetrics metrics, TimeProvider time, ILogger<TurnBatch> logger)
{
    private const int Attempts = 3;
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan TurnBudget = TimeSpan.FromMilliseconds(50);

    /// <returns>Turns that did not fit in this batch's time; they come first in the next.</returns>
    internal async Task<IReadOnlyList<PendingTurn>> RunAsync(IReadOnlyList<PendingTurn> turns, CancellationToken cancellationToken)
    {
        var guarded = false;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(turns, guarded, cancellationToken);
            }
            catch (Exception error) when (!guarded && IsTheWorks(error))
            {
                (guarded, attempt) = (true, attempt - 1);
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

    private async Task<IReadOnlyList<PendingTurn>> RunOnceAsync(IReadOnlyList<PendingTurn> turns, bool guarded, CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        var started = time.GetTimestamp();
        await using var batch = await BatchTransaction.BeginAsync(storage, cancellationToken);
        await storage.LockPeopleAsync(batch.Db, [.. turns.Select(turn => turn.Sender.Account)], cancellationToken);

        var done = new List<(PendingTurn Turn, TurnResult Result)>();
        foreach (var turn in turns.TakeWhile(_ => done.Count == 0 || time.GetElapsedTime(started) < LongestBatch))
            done.Add((turn, await (guarded ? RunGuardedAsync(batch, turn.Message, cancellationToken) : RunTurnAsync(batch, turn.Message, cancellationToken))));
        await batch.CommitAsync(cancellationToken);

        metrics.Batch(done.Count, time.GetElapsedTime(started));
        signal.Raise([.. done.SelectMany(pair => pair.Result.Rows)]);
        foreach (var (turn, result) in done)
        {
            metrics.Turns(result.Outcome);
            turn.Complete(result.Receipt);
        }

        return [.. turns.Skip(done.Count)];
    }

    private async Task<TurnResult> RunTurnAsync(BatchTransaction batch, InboundMessage message, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var rows = await runner.RunAsync(batch.Db, message, cancellationToken);
        batch.ForgetTurn();
        if (time.GetElapsedTime(started) is var elapsed && elapsed > TurnBudget)
            TurnSlow(elapsed.TotalMilliseconds);
        return TurnResult.Of(rows, "done");
    }

    private async Task<TurnResult> RunGuardedAsync(BatchTransaction batch, InboundMessage message, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await batch.OpenTurnAsync(cancellationToken);
            try
            {
                var result = await RunTurnAsync(batch, message, cancellationToken);
                await batch.KeepTurnAsync(cancellationToken);
                return result;
            }
            catch (Exception error) when (IsTheWorks(error))
            {
                await batch.TakeTurnBackAsync(cancellationToken);
                if (await InsteadAsync(batch.Db, message, error, mayRunAgain: attempt < Attempts, cancellationToken) is { } result)
                    return result;
            }
        }
    }

    /// <returns>What stands for a turn that failed; null when it lost a race and is to be run again.</returns>
    private async Task<TurnResult?> InsteadAsync(AssistantDb db, InboundMessage message, Exception error, bool mayRunAgain, CancellationToken cancellationToken)
    {
        var collided = error is DbUpdateException update && storage.IsUniqueViolation(update);
        if (collided && await DeadTurns.FindDuplicateAsync(db, message, cancellationToken) is { } duplicate)
            return new(duplicate, [], "duplicate");
        // Somebody else changed or made the same row first (a person's two accounts, a new group): read anew, it is there.
        if (mayRunAgain && (collided || error is DbUpdateConcurrencyException))
            return null;
        return TurnResult.Of(await deadTurns.BuryAsync(db, message, error, cancellationToken), "dead");
    }

    /// <summary>A fault of the turn itself, not of the database or of a stop.</summary>
    private bool IsTheWorks(Exception error) => !storage.IsTransient(error) && error is not OperationCanceledException;

    [LoggerMessage(1, LogLevel.Warning, "A turn took {Milliseconds:F0} ms; slow work belongs in a work item")]
    private partial void TurnSlow(double milliseconds);

    [LoggerMessage(2, LogLevel.Information, "A batch of turns is run again (attempt {Attempt}, {Error})")]
    private partial void BatchRepeated(int attempt, string error);

    [LoggerMessage(3, LogLevel.Error, "A batch of {Count} turns could not be committed")]
    private partial void BatchFailed(Exception error, int count);

    private sealed record TurnResult(TurnReceipt Receipt, IReadOnlyList<OutboxRow> Rows, string Outcome)
    {
        public static TurnResult Of(IReadOnlyList<OutboxRow> rows, string outcome) => new(new(Duplicate: false, [.. rows.Select(row => row.Id)]), rows, outcome);
    }
}
