namespace ChatAssistant.Core.FollowUps;

public enum CheckInStatus
{
    /// <summary>Planned: its day has not come.</summary>
    Waiting,

    /// <summary>Put to the person, who has not answered yet.</summary>
    Asked,

    /// <summary>Put off by the person to a day of theirs.</summary>
    Snoozed,
    Answered,

    /// <summary>No longer asked: the meetup or the exchange ended, or the person wants no more of it.</summary>
    Closed,

    /// <summary>No answer after the reminder: it is on the coordinator's list. The person may still answer.</summary>
    Escalated,
}
