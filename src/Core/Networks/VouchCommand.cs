using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Networks;

/// <summary>Lets who answers for a confirmed association vouch for a new one that they know.</summary>
public sealed class VouchCommand : ICommand
{
    public string Key => VouchDialog.Key;

    public HelpGroup Group => HelpGroup.Self;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await VouchDialog.MayAsync(turn.Db, turn.Person, cancellationToken))
            turn.Start(VouchDialog.Key);
        else
            turn.Reply("vouch.not-yet", buttons: [new("common.ask-coordination", "ask-coordination"), .. NextSteps.Buttons.Skip(1)]);
    }
}
