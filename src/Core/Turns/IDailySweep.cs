using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>What a feature puts in order once a day or so. The host calls each step in a transaction of its own; twice must do no harm.</summary>
public interface IDailySweep
{
    /// <returns>True when there may be more to do: it is called again, and turns pass in between.</returns>
    Task<bool> SweepAsync(AssistantDb db, Instant now, CancellationToken cancellationToken);
}
