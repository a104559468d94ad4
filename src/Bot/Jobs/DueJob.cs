using ChatAssistant.Core.Turns;
using Quartz;

namespace ChatAssistant.Bot.Jobs;

/// <summary>Does what is due: check-ins, reminders, ends of windows. The table knows what; this only wakes.</summary>
[DisallowConcurrentExecution]
public sealed class DueJob(DueDrain drain) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await drain.DrainAsync(cancellationToken);
}
