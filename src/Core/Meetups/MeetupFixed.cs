namespace ChatAssistant.Core.Meetups;

/// <summary>A date was found.</summary>
public sealed record MeetupFixed(Meetup Meetup);
