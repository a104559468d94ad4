namespace ChatAssistant.Core.Turns;

/// <summary>Stops the dialog in progress, at any question.</summary>
public sealed class CancelCommand : ICommand
{
    public string Key => "cancel";

    public bool IsControl => true;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        turn.Reply(turn.Session is null ? "common.nothing-open" : "common.cancelled", buttons: NextSteps.Buttons);
        DialogRunner.Close(turn, SessionStatus.Cancelled);
        return Task.CompletedTask;
    }
}
