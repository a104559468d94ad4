using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>A chunk of due rows that was acted on before its turn to be written came: what it will save is in a context of its own, and nothing of it in the database.</summary>
internal sealed class PreparedChunk(AssistantDb db, IReadOnlyList<long> rows, DuePlace last, IReadOnlyList<OutboxRow> said, Instant now) : IAsyncDisposable
{
    /// <summary>The time it was acted at.</summary>
    public Instant Now => now;

    public int Count => rows.Count;

    /// <summary>Where it ends; its rows have moved on since.</summary>
    public DuePlace Last => last;

    /// <summary>Whether these rows, claimed by now, are the very ones it was made of.</summary>
    public bool IsOf(IReadOnlyList<long> claimed) => claimed.SequenceEqual(rows);

    /// <returns>The messages said, saved but not committed.</returns>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException">A turn wrote into one of its rows since.</exception>
    public async Task<IReadOnlyList<OutboxRow>> SaveAsync(BatchTransaction batch, CancellationToken cancellationToken)
    {
        await batch.AdoptAsync(db, cancellationToken);
        await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
        return said;
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
