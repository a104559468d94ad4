using Quartz;

namespace ChatAssistant.Bot.Jobs;

/// <summary>Takes out what nobody needs any more.</summary>
[DisallowConcurrentExecution]
public sealed class HousekeepingJob(Housekeeping housekeeping) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await housekeeping.CleanAsync(cancellationToken);
}
