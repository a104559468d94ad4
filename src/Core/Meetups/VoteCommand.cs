using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>Opens a poll's questions to vote, or to change one's vote. Argument: the poll.</summary>
public sealed class VoteCommand : ICommand
{
    public string Key => VoteDialog.Key;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await OpenPolls.FindAsync(turn, Guid.TryParse(argument, out var id) ? id : default, cancellationToken) is { } view)
            turn.Start(VoteDialog.Key, view.Poll.Id.ToString("N"));
    }
}
