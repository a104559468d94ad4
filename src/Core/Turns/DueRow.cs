using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// Something that is to happen at an instant: a check-in, a reminder, the end of a window. The table is the truth and its key
/// (kind, subject, due) is unique, so a crash, a misfire, a clock change or a second replica never does it twice or not at all.
/// </summary>
public sealed class DueRow
{
    public long Id { get; init; }

    /// <summary>Which <see cref="IDueHandler"/> drains it.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about.</summary>
    public Guid Subject { get; init; }

    public PersonId? PersonId { get; init; }

    /// <summary>Unique with the kind and the subject.</summary>
    public Instant DueAt { get; set; }

    public DueState State { get; set; }

    public string? Payload { get; init; }

    public int Attempts { get; set; }

    /// <summary>Not to be tried before, after a failure.</summary>
    public Instant? RetryAt { get; set; }

    /// <summary>The kind of error it was given up for.</summary>
    public string? FailureReason { get; set; }

    /// <summary>This step is done, and the next one of the same subject is due later: it needs no row of its own.</summary>
    public void WaitUntil(Instant next) => (DueAt, Attempts, RetryAt) = (next, 0, null);
}
