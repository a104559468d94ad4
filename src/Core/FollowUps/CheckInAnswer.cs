using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>What a person answered to a check-in; option keys as they are stored in dialogs.</summary>
/// <param name="Said">"yes", "postponed", "no" · "yes", "in-progress", "not-yet", "dropped" · "adopted", "partly", "no".</param>
public sealed record CheckInAnswer(string Said)
{
    /// <summary>Why it did not take place.</summary>
    public string? Reason { get; init; }

    /// <summary>Who is said not to have come: private, and never counted where the other side says it took place.</summary>
    public AssociationId? Absent { get; init; }

    /// <summary>The day it took place, where the person said it.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>What was tried, or the indicator in words.</summary>
    public string? Note { get; init; }

    /// <summary>"And now?" after three months.</summary>
    public string? Next { get; init; }
}
