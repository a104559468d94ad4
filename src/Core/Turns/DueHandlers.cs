using System.Collections.Frozen;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Texts;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>Acts on due rows, each kind by its handler, within the caller's transaction.</summary>
public sealed partial class DueHandlers(IEnumerable<IDueHandler> handlers, TextCatalog texts, IContactPolicy policy, PulledChannels pulled, ILogger<DueHandlers> logger)
{
    private readonly FrozenDictionary<string, IDueHandler> byKind = handlers.ToFrozenDictionary(handler => handler.Kind, StringComparer.Ordinal);

    /// <inheritdoc cref="IDueHandler.MayRunAhead"/>
    public bool MayRunAhead(IEnumerable<DueRow> rows) => rows.All(row => byKind.TryGetValue(row.Kind, out var handler) && handler.MayRunAhead);

    /// <returns>The messages said, saved but not committed.</returns>
    public async Task<IReadOnlyList<OutboxRow>> RunAsync(AssistantDb db, IReadOnlyList<DueRow> rows, Instant now, CancellationToken cancellationToken)
    {
        var said = await ActAsync(db, rows, now, cancellationToken);
        await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
        return said;
    }

    /// <returns>The messages said, not saved.</returns>
    public async Task<IReadOnlyList<OutboxRow>> ActAsync(AssistantDb db, IReadOnlyList<DueRow> rows, Instant now, CancellationToken cancellationToken)
    {
        var outbox = new Outbox(db, texts, policy, pulled, now);
        foreach (var kind in rows.GroupBy(row => row.Kind))
        {
            if (byKind.TryGetValue(kind.Key, out var handler))
                await handler.DrainAsync([.. kind], new(db, outbox, texts, now), cancellationToken);
            else
                GiveUp(kind);
        }

        foreach (var row in rows.Where(row => row.State == DueState.Waiting && row.DueAt <= now))
            row.State = DueState.Done;
        return outbox.Rows;
    }

    private void GiveUp(IGrouping<string, DueRow> unknown)
    {
        KindUnknown(unknown.Key);
        foreach (var row in unknown)
            (row.State, row.FailureReason) = (DueState.Failed, "unknown kind");
    }

    [LoggerMessage(1, LogLevel.Error, "Rows of kind {Kind} are due, and nothing handles them")]
    private partial void KindUnknown(string kind);
}
