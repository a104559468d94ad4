using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Turns;

/// <summary>The one door: whatever a person does enters here, whichever channel it came by.</summary>
public interface ITurnHandler
{
    /// <summary>Runs the message's turn once; returns after the commit.</summary>
    /// <exception cref="TurnNotCommittedException">The database did not take it: the channel answers "later" and the platform redelivers.</exception>
    Task<TurnReceipt> HandleAsync(InboundMessage message, CancellationToken cancellationToken);

    /// <summary>The form a button opens, as it was shown; read-only. Null when the button is stale or another person's.</summary>
    Task<FormView?> PeekFormAsync(PersonId person, OptionToken token, CancellationToken cancellationToken);
}
