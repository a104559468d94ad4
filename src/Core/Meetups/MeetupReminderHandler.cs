using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>
/// Reminds those who come, where the meetup still stands. The first reminder leaves time to change plans; the last says that it is soon.
/// A first one that comes so late that the last is due is dropped.
/// </summary>
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

            var last = MeetupReminders.LastAt(meetup.Start, person);
            if (row.DueAt < last && last <= context.Now)
            {
                row.State = DueState.Cancelled;
                continue;
            }

            await context.Outbox.TellAsync(person, MessageKind.Reminder, Reminding(meetup, circle, person, row.DueAt < last ? last : null, context.Now), cancellationToken);
        }
    }

    /// <param name="next">When the last reminder will come; null when this is it.</param>
    private static Saying Reminding(Meetup meetup, Participants circle, Person person, Instant? next, Instant now)
    {
        var absent = new Button("rsvp.absent", MeetupActions.Rsvp(meetup, RsvpAnswer.No));
        return new(
            next is null ? "meetup.soon" : "meetup.reminder",
            [("partners", circle.PartnersOf(person)), ("when", circle.When(meetup.Start, null, person, now)), ("place", meetup.Place), ("placed", meetup.Place.Length > 0)],
            next is null ? [absent, new("exchange.button.write", $"write {meetup.ExchangeId:N}")] : [absent, new("meetup.move-it", MeetupActions.Move(meetup))])
        {
            ExpiresAt = next ?? meetup.Start,
        };
    }
}
