using ChatAssistant.Core.People;

namespace ChatAssistant.Core.Turns;

/// <summary>The command that opens a dialog; what follows its name is what the dialog is about.</summary>
public sealed class StartDialogCommand(string key, string dialog, Role minimumRole, bool isListed, HelpGroup group) : ICommand
{
    public string Key => key;

    public Role MinimumRole => minimumRole;

    public bool IsListed => isListed;

    public HelpGroup Group => group;

    public bool OpensFromLink => isListed;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        turn.Start(dialog, argument.Length == 0 ? null : argument);
        return Task.CompletedTask;
    }
}
