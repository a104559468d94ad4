using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// Acts on the next chunk of due rows while the last one is written, so that reading and composing do not wait for the disk, nor anybody's turn for them.
/// It only reads. What others write in the meantime shows when the chunk is saved: in the rows that are then due, or in the versions of what it changes.
/// </summary>
internal sealed class DueAhead(IStorage storage, DueHandlers handlers, CancellationToken cancellationToken) : IAsyncDisposable
{
    /// <summary>What acting on a due row changes of it.</summary>
    private static readonly string[] Steps = [nameof(DueRow.State), nameof(DueRow.DueAt), nameof(DueRow.Attempts), nameof(DueRow.RetryAt), nameof(DueRow.FailureReason)];

    private Task<PreparedChunk?>? next;

    /// <param name="last">Where the chunk ends that is written meanwhile.</param>
    /// <param name="now">The time to act at.</param>
    /// <param name="size">Rows at most.</param>
    public void Begin(DuePlace last, Instant now, int size) => next ??= Task.Run(() => TryPrepareAsync(last, now, size), CancellationToken.None);

    /// <returns>Null where the chunk must be acted on when its turn has come.</returns>
    public async Task<PreparedChunk?> TakeAsync()
    {
        var taken = next;
        next = null;
        return taken is null ? null : await taken;
    }

    public async ValueTask DisposeAsync()
    {
        if (await TakeAsync() is { } unused)
            await unused.DisposeAsync();
    }

    private async Task<PreparedChunk?> TryPrepareAsync(DuePlace last, Instant now, int size)
    {
        await using var reader = storage.Create();
        var db = storage.CreateOver(reader);
        try
        {
            if (await PrepareAsync(db, last, now, size) is { } chunk)
                return chunk;
        }
#pragma warning disable CA1031 // it is tried again when its turn has come, and fails there where it must
        catch (Exception)
#pragma warning restore CA1031
        {
        }

        await db.DisposeAsync();
        return null;
    }

    private async Task<PreparedChunk?> PrepareAsync(AssistantDb db, DuePlace last, Instant now, int size)
    {
        var (dueAt, id) = last;
        db.TrackNothing();
        var rows = await db.Due
            .Where(row => row.State == DueState.Waiting && row.DueAt >= dueAt && row.DueAt <= now && (row.DueAt > dueAt || row.Id > id) && (row.RetryAt == null || row.RetryAt <= now))
            .OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(size).ToListAsync(cancellationToken);
        if (rows.Count == 0 || !handlers.MayRunAhead(rows))
            return null;
        var end = DuePlace.Of(rows[^1]);
        var said = await handlers.ActAsync(db, rows, now, cancellationToken);
        foreach (var row in rows)
            db.Changed(row, Steps);
        return new(db, [.. rows.Select(row => row.Id)], end, said, now);
    }
}
