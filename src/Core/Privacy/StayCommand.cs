using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Privacy;

/// <summary>"I am still here": the tap itself is what counts.</summary>
public sealed class StayCommand : ICommand
{
    public string Key => "stay";

    public bool IsListed => false;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        turn.Reply("inactivity.stayed", buttons: NextSteps.Buttons);
        return Task.CompletedTask;
    }
}
