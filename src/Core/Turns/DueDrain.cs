using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// Does all that is due, in chunks: each takes its rows through the writer gate, acts on them, marks them and saves their messages in one transaction.
/// </summary>
public sealed partial class DueDrain(IStorage storage, WriterGate gate, IEnumerable<IDueHandler> handlers, TextCatalog texts, IContactPolicy policy, OutboxSignal signal, DomainClock clock, ILogger<DueDrain> logger)
{
    /// <summary>Rows in one chunk: long enough to share a flush, short enough to let turns pass.</summary>
    public const int ChunkSize = 500;

    /// <returns>How many rows were drained.</returns>
    public async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        var drained = 0;
        for (int chunk; (chunk = await DrainChunkAsync(cancellationToken)) > 0; drained += chunk)
        {
        }

        return drained;
    }

    private async Task<int> DrainChunkAsync(CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var connection = await storage.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var db = storage.CreateOver(connection);
        db.Database.UseTransaction(transaction);
        var now = clock.Now;
        var rows = await storage.ClaimDueAsync(db, now, ChunkSize, cancellationToken);
        var outbox = new Outbox(db, texts, policy, now);
        foreach (var kind in rows.GroupBy(row => row.Kind))
            await DrainKindAsync(kind.Key, [.. kind], new(db, outbox, texts, now), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Raise(outbox.Rows.Select(row => row.ConversationId).Distinct());
        return rows.Count;
    }

    private async Task DrainKindAsync(string kind, IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        if (handlers.FirstOrDefault(handler => handler.Kind == kind) is { } handler)
            await handler.DrainAsync(rows, context, cancellationToken);
        else
            KindUnknown(kind);
        foreach (var row in rows.Where(row => row.State == DueState.Waiting))
            row.State = DueState.Done;
    }

    [LoggerMessage(1, LogLevel.Error, "Rows of kind {Kind} are due, and nothing handles them")]
    private partial void KindUnknown(string kind);
}
