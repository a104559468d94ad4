using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Networks;

/// <summary>Says where things stand, in the middle of a dialog too.</summary>
public sealed class StatusCommand(Standing standing) : ICommand
{
    public string Key => "status";

    public bool OpensFromLink => true;

    public bool IsControl => true;

    public bool IsListed => false;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        standing.ReplyAsync(turn, "status.opening", cancellationToken);
}
