namespace ChatAssistant.Core.FollowUps;

/// <summary>What to do with a partner who still does not answer.</summary>
public enum AfterNudge
{
    SearchAnew,
    Wait,
    TheyAnswered,
}
