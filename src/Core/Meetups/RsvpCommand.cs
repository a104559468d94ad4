using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>Says whether one comes. Argument: the meetup and the answer.</summary>
public sealed class RsvpCommand : ICommand
{
    public string Key => "rsvp";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var words = argument.Split(' ');
        if (!EnumKey.TryParse<RsvpAnswer>(words.ElementAtOrDefault(1) ?? "", out var answer)
            || await WantedMeetups.FindAsync(turn, Guid.TryParse(words[0], out var id) ? id : default, cancellationToken) is not var (meetup, participants))
            return;
        if (meetup.Start <= turn.Now)
        {
            turn.Reply(
                "rsvp.passed", [("when", participants.When(meetup.Start, null, turn.Person, turn.Now))],
                [new("meetup.tell-news", "followup"), new("slots.propose-others", MeetupActions.Slots(meetup.ExchangeId))]);
            return;
        }

        var before = meetup.RsvpOf(turn.Person.Id)?.Answer;
        meetup.Answer(turn.Person.Id, answer, turn.NewId, turn.Now);
        await MeetupReminders.LayAsync(turn.Db, meetup, participants, turn.Now, cancellationToken);
        turn.Reply($"rsvp.noted-{EnumKey.Of(answer)}", [("when", participants.When(meetup.Start, null, turn.Person, turn.Now))], Next(meetup, answer));
        if (answer == RsvpAnswer.No && before != RsvpAnswer.No)
            await TellOthersAsync(turn, new(meetup, participants), cancellationToken);
    }

    private static Button[] Next(Meetup meetup, RsvpAnswer answer) => answer switch
    {
        RsvpAnswer.Yes when meetup.Place.Length == 0 => [new("meetup.place-it", MeetupActions.Place(meetup))],
        RsvpAnswer.Yes => [],
        RsvpAnswer.No => [new("meetup.move-it", MeetupActions.Move(meetup)), new("meetup.cancel-it", MeetupActions.Cancel(meetup))],
        _ => [new("rsvp.yes", MeetupActions.Rsvp(meetup, RsvpAnswer.Yes)), new("rsvp.no", MeetupActions.Rsvp(meetup, RsvpAnswer.No))],
    };

    /// <summary>Somebody's absence is said: the others may want another date.</summary>
    private static async Task TellOthersAsync(Turn turn, MeetupView view, CancellationToken cancellationToken)
    {
        var (meetup, participants) = view;
        Func<Person, object?> when = reader => participants.When(meetup.Start, null, reader, turn.Now);
        var saying = new Saying("rsvp.absence", [("who", participants.NameOf(turn.Person.Id)), ("when", when)], Next(meetup, RsvpAnswer.No));
        foreach (var other in participants.Others(turn.Person.Id))
            await turn.TellAsync(other, MessageKind.OwnNews, saying, cancellationToken);
    }
}
