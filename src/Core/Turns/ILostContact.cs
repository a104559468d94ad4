using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>Hears that nothing reaches a person any more, and that they are back.</summary>
public interface ILostContact
{
    Task LostAsync(AssistantDb db, PersonId person, Instant now, CancellationToken cancellationToken);

    Task BackAsync(AssistantDb db, PersonId person, Instant now, CancellationToken cancellationToken);
}
