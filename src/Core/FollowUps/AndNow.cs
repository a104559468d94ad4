namespace ChatAssistant.Core.FollowUps;

/// <summary>What may come of an exchange at its end.</summary>
public enum AndNow
{
    StopHere,
    JointProject,
    JointEvent,

    /// <summary>On a social issue that both meet.</summary>
    JointReport,
    SharedTool,
}
