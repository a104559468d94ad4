namespace ChatAssistant.Core.FollowUps;

/// <summary>Whether a practice was adopted.</summary>
public enum Adoption
{
    Adopted,
    Partly,
    No,

    /// <summary>Not an answer: the question comes back.</summary>
    AskTomorrow,
}
