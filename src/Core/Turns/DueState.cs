namespace ChatAssistant.Core.Turns;

public enum DueState
{
    Waiting,
    Done,
    Cancelled,

    /// <summary>Given up after errors; shown to the administrator.</summary>
    Failed,
}
