using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>
/// A question put to one person some time after a meetup. This row is the truth; a due row only wakes it, and only at <see cref="WakeAt"/>.
/// </summary>
public sealed class CheckIn : IVersioned
{
    public Guid Id { get; init; }

    public required NetworkId NetworkId { get; init; }

    public Guid ExchangeId { get; init; }

    /// <summary>Null for the first one of an exchange that has no date yet.</summary>
    public Guid? MeetupId { get; init; }

    /// <summary>The meetup, or where there is none the exchange: unique with the person and the kind.</summary>
    public Guid AboutId { get; init; }

    public required PersonId PersonId { get; set; }

    public CheckInKind Kind { get; init; }

    public CheckInStatus Status { get; private set; }

    /// <summary>When the plan says it is asked.</summary>
    public Instant Due { get; private set; }

    /// <summary>When something happens next: it is asked, recalled, or given to the coordinator; null when nothing does.</summary>
    public Instant? WakeAt { get; private set; }

    public Instant? AskedAt { get; private set; }

    public Instant? RemindedAt { get; private set; }

    /// <summary>When it was put to the person last.</summary>
    public Instant? SaidAt => RemindedAt ?? AskedAt;

    /// <summary>A whole day, the same whatever the zone.</summary>
    public LocalDate? SnoozedUntil { get; private set; }

    public Instant? AnsweredAt { get; private set; }

    public CheckInAnswer? Answer { get; private set; }

    /// <summary>For <see cref="CheckInKind.PartnerReplied"/>: when the partner was written to. Once: this row's key is unique.</summary>
    public Instant? NudgedAt { get; init; }

    /// <summary>True once the person asked not to be asked this any more.</summary>
    public bool IsRefused { get; private set; }

    public int Version { get; set; }

    public bool IsOpen => Status is not (CheckInStatus.Answered or CheckInStatus.Closed);

    /// <summary>Whether the person has been asked and may answer.</summary>
    public bool IsPending => IsOpen && AskedAt is not null;

    /// <summary>Plans it for an instant, from the start: also after the meetup moved. What the person refused stays refused.</summary>
    public void Plan(Instant due)
    {
        if (IsRefused)
            return;
        (Status, Due, WakeAt) = (CheckInStatus.Waiting, due, due);
        (AskedAt, RemindedAt, AnsweredAt, SnoozedUntil, Answer) = (null, null, null, null, null);
    }

    /// <summary>Same question, a little later: the person is busy, or it is not the hour.</summary>
    public void Postpone(Instant until) => WakeAt = until;

    public void Ask(Instant now, Instant silenceEnds)
    {
        (Status, AskedAt, RemindedAt, SnoozedUntil) = (CheckInStatus.Asked, now, null, null);
        WakeAt = silenceEnds;
    }

    public void Remind(Instant now, Instant silenceEnds) => (RemindedAt, WakeAt) = (now, silenceEnds);

    public void Escalate() => (Status, WakeAt) = (CheckInStatus.Escalated, null);

    /// <summary>Put off: asked anew that day, with a reminder of its own.</summary>
    public void Snooze(LocalDate until, Instant wakeAt) => (Status, SnoozedUntil, WakeAt, RemindedAt) = (CheckInStatus.Snoozed, until, wakeAt, null);

    public void Record(CheckInAnswer answer, Instant now) =>
        (Status, Answer, AnsweredAt, WakeAt) = (CheckInStatus.Answered, answer, now, null);

    /// <summary>It is not asked any more; an answer already given stays.</summary>
    public void Close()
    {
        if (IsOpen)
            (Status, WakeAt) = (CheckInStatus.Closed, null);
    }

    /// <summary>The person wants it no more.</summary>
    public void Refuse()
    {
        Close();
        IsRefused = true;
    }
}
