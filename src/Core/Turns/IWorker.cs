namespace ChatAssistant.Core.Turns;

/// <summary>Does one kind of slow work, outside any turn.</summary>
public interface IWorker
{
    /// <summary>The <see cref="WorkItem.Kind"/> it does.</summary>
    string Kind { get; }

    /// <summary>Does the work and says its result through the outbox, in the job's transaction.</summary>
    Task WorkAsync(WorkItem item, DueContext context, CancellationToken cancellationToken);
}
