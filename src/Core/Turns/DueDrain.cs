using ChatAssistant.Core.Data;
using ChatAssistant.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// Does all that is due, in chunks: each takes its rows through the writer gate, acts on them, marks them and saves their messages in one transaction. Where there is more
/// than one chunk, the next is acted on while the last is written.
/// </summary>
public sealed partial class DueDrain(IStorage storage, WriterGate gate, DueHandlers handlers, DueOneByOne oneByOne, OutboxSignal signal, AssistantMetrics metrics, DomainClock clock, ILogger<DueDrain> logger)
{
    /// <summary>Rows in one chunk: long enough to share a flush, short enough to let turns pass.</summary>
    public const int ChunkSize = 500;

    private const int Attempts = 3;

    /// <returns>How many rows were acted on.</returns>
    public async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        await using var ahead = new DueAhead(storage, handlers, cancellationToken);
        var drained = 0;
        for (int chunk; (chunk = await DrainChunkAsync(ahead, cancellationToken)) > 0; drained += chunk)
        {
        }

        return drained;
    }

    private async Task<int> DrainChunkAsync(DueAhead ahead, CancellationToken cancellationToken)
    {
        await using var prepared = await ahead.TakeAsync();
        if (prepared?.Count == ChunkSize)
            ahead.Begin(prepared.Last, prepared.Now, ChunkSize);
        using var pass = await gate.EnterAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await DrainTogetherAsync(attempt == 1 ? prepared : null, ahead, cancellationToken);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // A turn wrote into one of the conversations or check-ins first: acted on anew, the chunk fits.
            }
            catch (Exception error) when (error is not OperationCanceledException && !storage.IsTransient(error))
            {
                ChunkFailed(error);
                return await oneByOne.DrainAsync(cancellationToken);
            }
        }
    }

    private async Task<int> DrainTogetherAsync(PreparedChunk? prepared, DueAhead ahead, CancellationToken cancellationToken)
    {
        await using var batch = await BatchTransaction.BeginAsync(storage, cancellationToken);
        var now = prepared?.Now ?? clock.Now;
        var due = await storage.ClaimDueAsync(batch.Db, now, ChunkSize, cancellationToken);
        if (due.Count == 0)
            return 0;
        var said = prepared?.IsOf(due) is true ? await prepared.SaveAsync(batch, cancellationToken) : await RunAsync(batch.Db, due, now, ahead, cancellationToken);
        await batch.CommitAsync(cancellationToken);
        signal.Raise(said);
        metrics.Drained("done", due.Count);
        return due.Count;
    }

    private async Task<IReadOnlyList<OutboxRow>> RunAsync(AssistantDb db, IReadOnlyList<long> due, Instant now, DueAhead ahead, CancellationToken cancellationToken)
    {
        var ids = due.ToList();
        var rows = await db.Due.Where(row => ids.Contains(row.Id)).OrderBy(row => row.DueAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        if (rows.Count == ChunkSize)
            ahead.Begin(DuePlace.Of(rows[^1]), now, ChunkSize);
        return await handlers.RunAsync(db, rows, now, cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Warning, "A chunk of due rows failed; its rows are run one by one")]
    private partial void ChunkFailed(Exception error);
}
