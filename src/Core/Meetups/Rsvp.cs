using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>Whether one person comes to a meetup. Its id is the subject of their reminders.</summary>
public sealed class Rsvp
{
    public Guid Id { get; init; }

    public Guid MeetupId { get; init; }

    public PersonId PersonId { get; init; }

    /// <summary>Null until they say; a yes to the poll's slot counts as a first yes.</summary>
    public RsvpAnswer? Answer { get; set; }

    public Instant? AnsweredAt { get; set; }
}
