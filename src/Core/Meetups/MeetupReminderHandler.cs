using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Meetups;

/// <summary>Reminds those who come, where the meetup still stands.</summary>
public sealed class MeetupReminderHandler : IDueHandler
{
    public string Kind => MeetupReminders.Kind;

    public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var subjects = rows.Select(row => row.Subject).ToList();
        var meetups = await context.Db.MeetupsWithRsvps.Where(meetup => meetup.Rsvps.Any(rsvp => subjects.Contains(rsvp.Id))).ToListAsync(cancellationToken);
        var byRsvp = meetups.SelectMany(meetup => meetup.Rsvps.Select(rsvp => (rsvp, meetup))).ToDictionary(pair => pair.rsvp.Id);
        var participants = await Participants.LoadAsync(context.Db, meetups.ConvertAll(meetup => meetup.ExchangeId), cancellationToken);
        foreach (var row in rows)
        {
            var (rsvp, meetup) = byRsvp.GetValueOrDefault(row.Subject);
            if (meetup is not { IsPlanned: true } || rsvp.Answer != RsvpAnswer.Yes || meetup.Start <= context.Now
                || participants.GetValueOrDefault(meetup.ExchangeId) is not { Exchange.IsOpen: true } circle || circle.Find(rsvp.PersonId) is not { } person)
            {
                row.State = DueState.Cancelled;
                continue;
            }

            var when = circle.When(meetup.Start, null, person, context.Now);
            var saying = new Saying(
                "meetup.reminder",
                [("partners", circle.PartnersOf(person)), ("when", when), ("place", meetup.Place), ("placed", meetup.Place.Length > 0)],
                new("rsvp.absent", MeetupActions.Rsvp(meetup, RsvpAnswer.No)),
                new("meetup.move-it", MeetupActions.Move(meetup)))
            {
                ExpiresAt = meetup.Start,
            };
            await context.Outbox.TellAsync(person, MessageKind.Reminder, saying, cancellationToken);
        }
    }
}
