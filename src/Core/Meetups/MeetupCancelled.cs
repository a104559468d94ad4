namespace ChatAssistant.Core.Meetups;

/// <summary>A meetup will not take place.</summary>
public sealed record MeetupCancelled(Meetup Meetup);
