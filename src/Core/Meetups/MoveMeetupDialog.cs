using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>Gives a meetup another date. Texts: meetup-move.*</summary>
public sealed class MoveMeetupDialog : MeetupDialog
{
    public const string Key = "meetup-move";

    public static readonly Slot<Occasion> Date = Slot.DateTime("date");

    public override DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("date") { Date }], Review = true };

    protected override async Task CompleteAsync(Answers answers, MeetupView view, Turn turn, CancellationToken cancellationToken)
    {
        var (meetup, participants) = view;
        var (previous, length) = (meetup.Start, meetup.Minutes);
        var (start, minutes) = CivilSpan.Of(answers.Of(Date), turn.Zone);
        if (start <= turn.Now)
        {
            turn.Reply("meetup-move.gone-by");
            turn.Start(Key, turn.Subject);
            return;
        }

        // An hour is what stands for "no end said": a longer meetup then keeps its length.
        meetup.TryMove(start, minutes == CivilSpan.DefaultMinutes ? length : minutes);
        meetup.Answer(turn.Person.Id, RsvpAnswer.Yes, turn.NewId, turn.Now);
        turn.Db.ExchangeHistory.Add(new ExchangeEvent { Id = turn.NewId(), ExchangeId = meetup.ExchangeId, Kind = "meetup-moved", By = turn.Person.Id, At = turn.Now });
        Func<Person, object?> before = reader => participants.When(previous, null, reader, turn.Now);
        await new MeetupNotice(turn, meetup, participants)
            .TellAsync("meetup.moved", MessageKind.OwnNews, [("before", before)], isMine => isMine ? [] : MeetupNotice.RsvpButtons(meetup), cancellationToken);
        await MeetupReminders.LayAsync(turn.Db, meetup, participants, turn.Now, cancellationToken);
        await turn.RaiseAsync(new MeetupMoved(meetup, previous), cancellationToken);
    }
}
