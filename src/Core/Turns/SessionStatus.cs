namespace ChatAssistant.Core.Turns;

public enum SessionStatus
{
    /// <summary>The one in progress.</summary>
    Open,

    /// <summary>Set aside by another dialog; comes back when that one ends.</summary>
    Interrupted,

    /// <summary>Left by the person; comes back when they ask.</summary>
    Parked,

    Completed,
    Cancelled,
}
