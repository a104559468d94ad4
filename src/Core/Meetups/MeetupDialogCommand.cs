using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>Opens a dialog about a meetup, for those who take part in it. Argument: the meetup.</summary>
/// <param name="dialog">The dialog's key, which is the command's too.</param>
public sealed class MeetupDialogCommand(string dialog) : ICommand
{
    public string Key => dialog;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await WantedMeetups.FindAsync(turn, Guid.TryParse(argument, out var id) ? id : default, cancellationToken) is { } view)
            turn.Start(dialog, view.Meetup.Id.ToString("N"));
    }
}
