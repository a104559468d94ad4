namespace ChatAssistant.Core.Turns;

public enum OutboxState
{
    Pending,
    Sent,

    /// <summary>Given up, with a reason for the coordinator.</summary>
    Failed,

    /// <summary>No longer worth sending when its turn came.</summary>
    Dropped,
}
