using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>Says where a meetup takes place: an address or a link. Texts: meetup-place.*</summary>
public sealed class PlaceDialog : MeetupDialog
{
    public const string Key = "meetup-place";

    public static readonly Slot<string> Place = Slot.Text("place", maxLength: 300, minLength: 2);

    public override DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("place") { Place }] };

    protected override Task CompleteAsync(Answers answers, MeetupView view, Turn turn, CancellationToken cancellationToken)
    {
        view.Meetup.TryPlace(answers.Of(Place));
        return new MeetupNotice(turn, view.Meetup, view.Participants).TellAsync("meetup.placed", MessageKind.OwnNews, [], _ => [], cancellationToken);
    }
}
