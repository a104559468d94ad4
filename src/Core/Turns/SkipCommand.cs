using ChatAssistant.Core.Dialogs;

namespace ChatAssistant.Core.Turns;

/// <summary>Passes over an optional question.</summary>
public sealed class SkipCommand(IServiceProvider services) : DialogStepCommand(services)
{
    public override string Key => "skip";

    protected override DialogInput Input => new DialogInput.Skip();
}
