using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>
/// When those who come are reminded: two days before, in the morning of their own clock, and an hour before. The rows
/// always follow from the meetup as it stands, so a move, a changed answer or a cancellation only lays them anew.
/// </summary>
internal static class MeetupReminders
{
    public const string Kind = "meetup-reminder";

    private static readonly LocalTime Morning = new(10, 0);
    private static readonly Duration BeforeQuiet = Duration.FromMinutes(30);

    public static async Task LayAsync(AssistantDb db, Meetup meetup, Participants participants, Instant now, CancellationToken cancellationToken)
    {
        var wanted = Wanted(meetup, participants).Where(reminder => reminder.At > now).ToHashSet();
        var subjects = meetup.Rsvps.ConvertAll(rsvp => rsvp.Id);
        var laid = await db.Due.Where(row => row.Kind == Kind && subjects.Contains(row.Subject)).ToListAsync(cancellationToken);
        foreach (var row in laid.Where(row => row.State is DueState.Waiting or DueState.Cancelled))
            row.State = wanted.RemoveWhere(reminder => reminder.Rsvp.Id == row.Subject && reminder.At == row.DueAt) > 0 ? DueState.Waiting : DueState.Cancelled;
        db.Due.AddRange(wanted.Select(reminder => new DueRow { Kind = Kind, Subject = reminder.Rsvp.Id, PersonId = reminder.Rsvp.PersonId, DueAt = reminder.At }));
    }

    private static IEnumerable<(Rsvp Rsvp, Instant At)> Wanted(Meetup meetup, Participants participants)
    {
        if (!meetup.IsPlanned || !participants.Exchange.IsOpen)
            yield break;
        foreach (var rsvp in meetup.Rsvps.Where(rsvp => rsvp.Answer == RsvpAnswer.Yes))
            if (participants.Find(rsvp.PersonId) is { } person)
            {
                yield return (rsvp, CivilTime.AfterDays(meetup.Start, -2, Morning, person.Zone));
                yield return (rsvp, LastAt(meetup.Start, person));
            }
    }

    /// <summary>An hour before; where quiet hours would hold that back until it is too late, shortly before they begin.</summary>
    internal static Instant LastAt(Instant start, Person person)
    {
        var at = start - Duration.FromHours(1);
        var quiet = new QuietHours(person.QuietFrom, person.QuietUntil);
        if (quiet.NextAllowed(at, person.Zone) < start)
            return at;
        var local = at.InZone(person.Zone).LocalDateTime;
        var evening = local.TimeOfDay >= quiet.From ? local.Date : local.Date.PlusDays(-1);
        return CivilTime.At(evening, quiet.From, person.Zone) - BeforeQuiet;
    }
}
