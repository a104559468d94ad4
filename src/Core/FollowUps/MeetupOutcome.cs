namespace ChatAssistant.Core.FollowUps;

/// <summary>What the answers of all sides say together about a meetup.</summary>
public enum MeetupOutcome
{
    Unknown,
    Held,
    NotHeld,

    /// <summary>One side says it took place, another that it did not: not counted until the coordination has looked.</summary>
    ToBeChecked,
}
