using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Turns;

/// <summary>Takes up what was left, days later and on any channel.</summary>
public sealed class ResumeCommand(IServiceProvider services) : ICommand
{
    public string Key => "resume";

    public bool IsControl => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!await services.GetRequiredService<DialogRunner>().ResumeAsync(turn, alsoParked: true, cancellationToken))
            turn.Reply("common.nothing-open", buttons: NextSteps.Buttons);
    }
}
