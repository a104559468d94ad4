using ChatAssistant.Core.Dialogs;

namespace ChatAssistant.Core.Turns;

/// <summary>Shows the question before, with the answer given.</summary>
public sealed class BackCommand(IServiceProvider services) : DialogStepCommand(services)
{
    public override string Key => "back";

    protected override DialogInput Input => new DialogInput.Back();
}
