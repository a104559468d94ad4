using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>One dated gathering of an exchange.</summary>
public sealed class Meetup : IVersioned
{
    public Guid Id { get; init; }

    public required NetworkId NetworkId { get; init; }

    public Guid ExchangeId { get; init; }

    public Instant Start { get; private set; }

    public int Minutes { get; private set; }

    /// <summary>IANA name of the zone its wall time is kept in.</summary>
    public required string ZoneId { get; init; }

    /// <summary>An address or a link, in the members' own words; empty until they say.</summary>
    public string Place { get; private set; } = "";

    public MeetupStatus Status { get; private set; }

    /// <summary>What calendars know it by; never changes.</summary>
    public required string Uid { get; init; }

    /// <summary>Raised by each change that calendars must follow.</summary>
    public int Sequence { get; private set; }

    /// <summary>The day on which it really took place, as told afterwards.</summary>
    public LocalDate? HeldOn { get; private set; }

    public Instant CreatedAt { get; init; }

    public List<Rsvp> Rsvps { get; init; } = [];

    public int Version { get; set; }

    public Instant End => Start + Duration.FromMinutes(Minutes);

    public bool IsPlanned => Status == MeetupStatus.Planned;

    /// <summary>Whether a date, old or new, is still wanted.</summary>
    public bool IsWanted => Status is MeetupStatus.Planned or MeetupStatus.Postponed;

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneId) ?? DateTimeZone.Utc;

    /// <summary>The meetup that a poll's slot becomes. Who said yes to the slot is expected.</summary>
    public static Meetup Plan(SlotPoll poll, PollSlot slot, IEnumerable<PersonId> people, Func<Guid> newId, Instant now)
    {
        var id = newId();
        var meetup = new Meetup
        {
            Id = id, NetworkId = poll.NetworkId, ExchangeId = poll.ExchangeId, Start = slot.Start, Minutes = slot.Minutes,
            ZoneId = poll.ZoneId, Uid = id.ToString("D"), CreatedAt = now,
        };
        meetup.Rsvps.AddRange(people.Select(person => new Rsvp
        {
            Id = newId(), MeetupId = id, PersonId = person, Answer = slot.VoteOf(person) == Vote.Yes ? RsvpAnswer.Yes : null,
        }));
        return meetup;
    }

    /// <summary>Gives it another date.</summary>
    /// <returns>False when it was held or cancelled.</returns>
    public bool TryMove(Instant start, int minutes)
    {
        if (!IsWanted)
            return false;
        (Start, Minutes, Status) = (start, minutes, MeetupStatus.Planned);
        Sequence++;
        return true;
    }

    /// <returns>False when it was held or cancelled.</returns>
    public bool TryPlace(string place)
    {
        if (!IsWanted)
            return false;
        Place = place;
        Sequence++;
        return true;
    }

    /// <returns>False when it was held or cancelled.</returns>
    public bool TryCancel()
    {
        if (!IsWanted)
            return false;
        Status = MeetupStatus.Cancelled;
        Sequence++;
        return true;
    }

    /// <summary>It took place, on that day of its zone.</summary>
    /// <returns>False when it was cancelled.</returns>
    public bool MarkHeld(LocalDate on)
    {
        if (Status == MeetupStatus.Cancelled)
            return false;
        (Status, HeldOn) = (MeetupStatus.Held, on);
        return true;
    }

    /// <summary>It did not take place on its day, and is not given up.</summary>
    /// <returns>False when it was held or cancelled.</returns>
    public bool MarkPostponed()
    {
        if (!IsWanted)
            return false;
        Status = MeetupStatus.Postponed;
        return true;
    }

    public Rsvp? RsvpOf(PersonId person) => Rsvps.Find(rsvp => rsvp.PersonId == person);

    /// <summary>Notes whether a person comes; someone who took over from another is added.</summary>
    public void Answer(PersonId person, RsvpAnswer answer, Func<Guid> newId, Instant now)
    {
        if (RsvpOf(person) is not { } rsvp)
            Rsvps.Add(rsvp = new() { Id = newId(), MeetupId = Id, PersonId = person });
        (rsvp.Answer, rsvp.AnsweredAt) = (answer, now);
    }
}
