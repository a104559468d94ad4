using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>Hears that nothing reaches a person or a group any more, and that they are back.</summary>
public interface ILostContact
{
    Task LostAsync(AssistantDb db, PersonId person, Instant now, CancellationToken cancellationToken);

    Task BackAsync(AssistantDb db, PersonId person, Instant now, CancellationToken cancellationToken);

    Task GroupLostAsync(AssistantDb db, Conversation group, Instant now, CancellationToken cancellationToken);

    Task GroupBackAsync(AssistantDb db, Conversation group, Instant now, CancellationToken cancellationToken);
}
