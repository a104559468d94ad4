namespace ChatAssistant.Core.FollowUps;

/// <summary>"Did it take place?"</summary>
public enum Happened
{
    Yes,
    Postponed,
    No,

    /// <summary>Not an answer: the question comes back.</summary>
    AskTomorrow,
}
