using Quartz;

namespace ChatAssistant.Bot.Jobs;

/// <summary>Does the slow work that turns asked for.</summary>
[DisallowConcurrentExecution]
public sealed class WorkJob(WorkRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await runner.DrainAsync(cancellationToken);
}
