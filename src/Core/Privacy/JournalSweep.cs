using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>Lets the erasure journal forget what no backup can bring back.</summary>
public sealed class JournalSweep(ErasureJournal journal) : IDailySweep
{
    public async Task<bool> SweepAsync(AssistantDb db, Instant now, CancellationToken cancellationToken)
    {
        await journal.ForgetAsync(now, cancellationToken);
        return false;
    }
}
