namespace ChatAssistant.Core.Meetups;

/// <summary>Why somebody is asked to vote.</summary>
public enum VoteReason
{
    First,

    /// <summary>These dates take the place of others.</summary>
    Again,
    Reminder,
}
