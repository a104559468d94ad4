namespace ChatAssistant.Core.Meetups;

public enum SlotPollStatus
{
    Open,

    /// <summary>One of its slots became a meetup.</summary>
    Fixed,
    Cancelled,
}
