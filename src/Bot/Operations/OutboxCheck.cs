using ChatAssistant.Bot.Outbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace ChatAssistant.Bot.Operations;

/// <summary>The dispatcher makes its rounds: the sweep alone wakes it every few seconds.</summary>
public sealed class OutboxCheck(OutboxDispatcher dispatcher, TimeProvider time) : IHealthCheck
{
    private static readonly Duration Silence = Duration.FromMinutes(1);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Instant.FromDateTimeOffset(time.GetUtcNow()) - dispatcher.LastRound < Silence
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The outbox has not been looked at for a minute."));
}
