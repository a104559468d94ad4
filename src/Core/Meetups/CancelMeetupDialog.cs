using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>Calls a meetup off, with a reason if one wishes. Texts: meetup-cancel.*</summary>
public sealed class CancelMeetupDialog : MeetupDialog
{
    public const string Key = "meetup-cancel";

    public static readonly Slot<bool> Sure = Slot.YesNo("sure");
    public static readonly Slot<string> Reason = Slot.Text("reason", maxLength: 300).Optional();

    public override DialogDefinition Definition { get; } = new(Key, Version: 1)
    {
        Pages = [new("sure") { Sure }, new("reason", answers => answers.Is(Sure, true)) { Reason }],
    };

    protected override async Task CompleteAsync(Answers answers, MeetupView view, Turn turn, CancellationToken cancellationToken)
    {
        if (answers.Of(Sure))
            await MeetupCancelling.CancelAsync(turn, view, "meetup.cancelled", answers.Find(Reason) ?? "", cancellationToken);
        else
            turn.Reply(
                "meetup-cancel.kept",
                [("when", view.Participants.When(view.Meetup.Start, null, turn.Person, turn.Now))],
                [new("meetup.move-it", MeetupActions.Move(view.Meetup))]);
    }
}
