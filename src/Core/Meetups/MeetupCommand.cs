using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>Shows the meetups to come and the polls under way, each with what can be done about it.</summary>
public sealed class MeetupCommand : ICommand
{
    public const string Name = "meetup";

    // Nobody scrolls through more on a phone.
    private const int ShownAtMost = 5;

    public string Key => Name;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        // A meetup of this hour still shows, for its place.
        var since = turn.Now - Duration.FromHours(1);
        var meetups = await turn.Db.MeetupsOf(turn.Person)
            .Where(meetup => (meetup.Status == MeetupStatus.Planned && meetup.Start > since) || meetup.Status == MeetupStatus.Postponed)
            .OrderBy(meetup => meetup.Start).Take(ShownAtMost).ToListAsync(cancellationToken);
        var polls = await turn.Db.PollsOf(turn.Person)
            .Where(poll => poll.Status == SlotPollStatus.Open)
            .OrderBy(poll => poll.CreatedAt).Take(ShownAtMost).ToListAsync(cancellationToken);
        var exchanges = meetups.Select(meetup => meetup.ExchangeId).Concat(polls.Select(poll => poll.ExchangeId)).ToHashSet();
        var participants = await Participants.LoadAsync(turn.Db, exchanges, cancellationToken);
        meetups.RemoveAll(meetup => participants[meetup.ExchangeId].Exchange.Status == ExchangeStatus.Closed);
        foreach (var meetup in meetups)
            turn.Reply(Shown(meetup, participants[meetup.ExchangeId], turn));
        foreach (var poll in polls)
            turn.Reply("meetup.polled", [("partners", participants[poll.ExchangeId].PartnersOf(turn.Person))], [new("poll.see", MeetupActions.Poll(poll))]);
        if (meetups.Count + polls.Count == 0)
            turn.Reply("meetup.none", buttons: [new("slots.propose", SlotPollDialog.Key), .. NextSteps.Buttons.Take(2)]);
    }

    private static Saying Shown(Meetup meetup, Participants participants, Turn turn)
    {
        (string, object?)[] arguments =
        [
            ("partners", participants.PartnersOf(turn.Person)),
            ("when", participants.When(meetup.Start, meetup.Minutes, turn.Person, turn.Now)),
            ("place", meetup.Place),
            ("placed", meetup.Place.Length > 0),
            ("coming", meetup.Rsvps.Count(rsvp => rsvp.Answer == RsvpAnswer.Yes && participants.Find(rsvp.PersonId) is not null)),
        ];
        var (move, cancel) = (new Button("meetup.move-it", MeetupActions.Move(meetup)), new Button("meetup.cancel-it", MeetupActions.Cancel(meetup)));
        return meetup.IsPlanned
            ? new("meetup.shown", arguments, move, cancel, new("meetup.place-it", MeetupActions.Place(meetup)))
            : new("meetup.postponed", arguments, move, cancel);
    }
}
