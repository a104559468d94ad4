using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Networks;

/// <summary>The same under the name that the help shows; in a dialog the bare word "moi" is an answer.</summary>
public sealed class MeCommand(Standing standing) : ICommand
{
    public string Key => "me";

    public HelpGroup Group => HelpGroup.Self;

    public bool OpensFromLink => true;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        standing.ReplyAsync(turn, "status.opening", cancellationToken);
}
