namespace ChatAssistant.Core.Meetups;

public enum MeetupStatus
{
    Planned,

    /// <summary>It did not take place on its day; a new one is wanted.</summary>
    Postponed,
    Held,
    Cancelled,
}
