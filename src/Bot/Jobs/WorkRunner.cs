using System.Collections.Frozen;
using ChatAssistant.Bot.Outbox;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Bot.Jobs;

/// <summary>
/// Does work items, oldest first. The work itself holds no lock; its result and the item's mark are saved together, once,
/// and work that lost a race to a turn is done again.
/// </summary>
public sealed partial class WorkRunner(IStorage storage, WriterGate gate, IEnumerable<IWorker> workers, TextCatalog texts, IContactPolicy policy, PulledChannels pulled, OutboxSignal signal, AssistantMetrics metrics, DomainClock clock, ILogger<WorkRunner> logger)
{
    public const int MostAttempts = 5;

    private readonly FrozenDictionary<string, IWorker> byKind = workers.ToFrozenDictionary(worker => worker.Kind, StringComparer.Ordinal);

    /// <returns>How many items were tried.</returns>
    public async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        var tried = 0;
        for (; await NextAsync(cancellationToken) is { } id; tried++)
            await DoAsync(id, cancellationToken);
        return tried;
    }

    private async Task<Guid?> NextAsync(CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        var now = clock.Now;
        return await db.WorkItems.Where(item => item.DoneAt == null && item.FailureReason == null && (item.RetryAt == null || item.RetryAt <= now))
            .OrderBy(item => item.CreatedAt).ThenBy(item => item.Id).Select(item => (Guid?)item.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task DoAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await WorkAsync(id, cancellationToken);
            metrics.Worked("done");
        }
#pragma warning disable CA1031 // whatever a worker throws, the others' work goes on
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            await PutOffAsync(id, error, cancellationToken);
        }
    }

    private async Task WorkAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        var item = await db.WorkItems.SingleAsync(item => item.Id == id, cancellationToken);
        var outbox = new Core.Turns.Outbox(db, texts, policy, pulled, clock.Now);
        var worker = byKind.GetValueOrDefault(item.Kind) ?? throw new NotSupportedException($"Nothing does work of kind {item.Kind}.");
        await worker.WorkAsync(item, new(db, outbox, texts, clock.Now), cancellationToken);
        item.DoneAt = clock.Now;
        using var pass = await gate.EnterAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        signal.Raise(outbox.Rows);
    }

    private async Task PutOffAsync(Guid id, Exception error, CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var db = storage.Create();
        var item = await db.WorkItems.SingleAsync(item => item.Id == id, cancellationToken);
        item.RetryAt = clock.Now + Backoff.After(++item.Attempts, Random.Shared.NextDouble());
        if (item.Attempts >= MostAttempts)
            item.FailureReason = error.GetType().Name;
        await db.SaveChangesAsync(cancellationToken);
        metrics.Worked(item.FailureReason is null ? "retried" : "failed");
        WorkFailed(error, item.Kind, id, item.Attempts);
    }

    [LoggerMessage(1, LogLevel.Error, "Work of kind {Kind} failed ({Id}, attempt {Attempt})")]
    private partial void WorkFailed(Exception error, string kind, Guid id, int attempt);
}
