namespace ChatAssistant.Core.FollowUps;

/// <summary>"An idea you tried?"</summary>
public enum IdeaTried
{
    Yes,
    InProgress,
    NotYet,
    Dropped,

    /// <summary>Not an answer: the question comes back.</summary>
    AskTomorrow,
}
