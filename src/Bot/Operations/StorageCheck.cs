using ChatAssistant.Core.Turns;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatAssistant.Bot.Operations;

/// <summary>The database answers, and soon.</summary>
public sealed class StorageCheck(StorageWatch watch) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await watch.AnswersAsync() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
}
