using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatAssistant.Bot.Operations;

/// <summary>A check that has not answered by then has failed: whoever asks must know soon, also when the answer is no, and not every check can be interrupted.</summary>
internal sealed class InTimeCheck(IHealthCheck check) : IHealthCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.2);

    public static void Around(HealthCheckServiceOptions health)
    {
        foreach (var registration in health.Registrations)
        {
            var create = registration.Factory;
            registration.Factory = provider => new InTimeCheck(create(provider));
        }
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await check.CheckHealthAsync(context, cancellationToken).WaitAsync(Longest, cancellationToken);
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy("It does not answer.");
        }
    }
}
