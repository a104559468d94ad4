using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>What a feature puts in order once a day or so. The host calls it in a transaction of its own; twice must do no harm.</summary>
public interface IDailySweep
{
    Task SweepAsync(AssistantDb db, Instant now, CancellationToken cancellationToken);
}
