namespace ChatAssistant.Core.FollowUps;

/// <summary>Whether the partner who does not answer is written to once.</summary>
public enum NudgeChoice
{
    Agreed,
    StopHere,
}
