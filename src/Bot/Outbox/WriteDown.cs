using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>What was sent, on its way into the table: one transaction at a time, beside the dispatcher's loop, which alone uses this. What the database did not take is kept for the next try.</summary>
internal sealed class WriteDown(OutboxTable table)
{
    private readonly List<Outcome> waiting = [];
    private IReadOnlyList<Outcome> under = [];
    private Task<IReadOnlyList<Instant>>? running;

    /// <summary>How many are not written down yet.</summary>
    public int Count => waiting.Count + under.Count;

    /// <summary>Completes when there is something to take; null while nothing is being written.</summary>
    public Task? Running => running;

    public void Add(Outcome outcome) => waiting.Add(outcome);

    /// <summary>Begins to write what waits, unless it is at it. A stop does not cut it: what is not written down is sent again.</summary>
    public void Begin()
    {
        if (running is not null || waiting.Count == 0)
            return;
        under = [.. waiting];
        waiting.Clear();
        running = Task.Run(() => table.WriteDownAsync(under));
    }

    /// <summary>Takes what is written by now.</summary>
    /// <returns>The outcomes, and when those that failed may be tried again.</returns>
    public async Task<(IReadOnlyList<Outcome> Written, IReadOnlyList<Instant> Retries)> TakeAsync()
    {
        if (running is not { IsCompleted: true } done)
            return ([], []);
        var written = under;
        (running, under) = (null, []);
        try
        {
            return (written, await done);
        }
        catch
        {
            waiting.InsertRange(0, written);
            throw;
        }
    }
}
