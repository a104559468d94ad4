using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Puts a question to the coordination; the one that follows the name, else the one asked for.</summary>
public sealed class AskCoordinationCommand(AskCoordinationDialog dialog) : ICommand
{
    public string Key => AskCoordinationDialog.Key;

    public HelpGroup Group => HelpGroup.Safety;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var words = AskCoordinationDialog.Words;
        if (turn.Person.NetworkId is null)
            turn.Reply("ask-coordination.no-network", buttons: NextSteps.Buttons);
        else if (argument.Length == 0)
            turn.Start(AskCoordinationDialog.Key);
        else
            return dialog.CompleteAsync(Answers.None.With(words, argument.Length > words.MaxLength ? argument[..words.MaxLength.Value] : argument), turn, cancellationToken);
        return Task.CompletedTask;
    }
}
