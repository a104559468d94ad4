using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>Slow work asked for by a turn and done by a job; its result is a new outbox row.</summary>
public sealed class WorkItem
{
    public Guid Id { get; init; }

    /// <summary>Which <see cref="IWorker"/> does it.</summary>
    public required string Kind { get; init; }

    /// <summary>Asked for twice, done once.</summary>
    public required string UniqueKey { get; init; }

    public required string Payload { get; init; }

    public Instant CreatedAt { get; init; }

    public int Attempts { get; set; }

    public Instant? RetryAt { get; set; }

    public Instant? DoneAt { get; set; }

    public string? FailureReason { get; set; }
}
