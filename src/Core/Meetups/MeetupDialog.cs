using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>A dialog about one meetup, its subject: its questions say with whom it is, and when.</summary>
public abstract class MeetupDialog : IDialog
{
    public abstract DialogDefinition Definition { get; }

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken)
    {
        var view = await MeetupView.FindAsync(context.Db, context.Person, context.SubjectId, cancellationToken);
        return
        [
            ("partners", view?.Participants.PartnersOf(context.Person)),
            ("when", view?.Participants.When(view.Meetup.Start, null, context.Person, context.Now)),
        ];
    }

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (await WantedMeetups.FindAsync(turn, turn.SubjectId, cancellationToken) is { } view)
            await CompleteAsync(answers, view, turn, cancellationToken);
    }

    protected abstract Task CompleteAsync(Answers answers, MeetupView view, Turn turn, CancellationToken cancellationToken);
}
