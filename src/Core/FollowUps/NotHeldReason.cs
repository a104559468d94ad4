namespace ChatAssistant.Core.FollowUps;

/// <summary>Why it did not take place; each has its next step.</summary>
public enum NotHeldReason
{
    OtherDidNotCome,
    WeCouldNot,
    NoAnswer,
    NoDateFound,
    NoLongerUseful,
}
