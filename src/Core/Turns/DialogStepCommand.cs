using ChatAssistant.Core.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Turns;

/// <summary>A step in the dialog in progress, said in words. The runner is asked for late: it knows the commands itself.</summary>
public abstract class DialogStepCommand(IServiceProvider services) : ICommand
{
    public abstract string Key { get; }

    public bool IsControl => true;

    protected abstract DialogInput Input { get; }

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Session is null)
            turn.Reply("common.nothing-open", buttons: NextSteps.Buttons);
        else
            await services.GetRequiredService<DialogRunner>().AdvanceAsync(turn, Input, null, cancellationToken);
    }
}
