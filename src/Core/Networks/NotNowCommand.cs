using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Networks;

/// <summary>The way out of the welcome, without reproach.</summary>
public sealed class NotNowCommand : ICommand
{
    public string Key => "not-now";

    public bool IsListed => false;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        turn.Reply("welcome.later");
        return Task.CompletedTask;
    }
}
