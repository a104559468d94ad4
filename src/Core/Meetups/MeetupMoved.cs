using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>A meetup has another date; what counts from it moves along.</summary>
/// <param name="Previous">When it was to begin.</param>
public sealed record MeetupMoved(Meetup Meetup, Instant Previous);
