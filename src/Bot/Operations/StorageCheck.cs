using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatAssistant.Bot.Operations;

/// <summary>The database answers a read.</summary>
public sealed class StorageCheck(IStorage storage) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = storage.Create();
        await db.Networks.AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
