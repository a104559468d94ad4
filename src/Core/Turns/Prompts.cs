using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// Questions asked unprompted: a dialog's first question, shown before the dialog is open. Whoever answers opens it with that answer;
/// until then nothing is in progress, so a prompt never interrupts.
/// </summary>
public sealed class Prompts(FormComposer forms)
{
    /// <param name="dialog">The dialog whose first question it is.</param>
    /// <param name="context">The reader, and what the dialog is about.</param>
    /// <param name="arguments">Arguments of the texts when the caller loaded them for a whole chunk; null to let the dialog load them.</param>
    public async Task<OutboundMessage> ComposeAsync(IDialog dialog, DialogContext context, IReadOnlyList<(string Name, object? Value)>? arguments, CancellationToken cancellationToken)
    {
        var facts = new DialogFacts(context.Now, context.Person.Zone, context.Person.Language, []);
        var start = DialogEngine.Start(dialog.Definition, Answers.None, context.Subject, facts);
        return await forms.ComposeAsync(dialog, start.Page!, start.State.Answers, session: null, context, arguments, cancellationToken);
    }
}
