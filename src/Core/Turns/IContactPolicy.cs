using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>Whether, and when, a person may be written to.</summary>
public interface IContactPolicy
{
    ValueTask<ContactDecision> DecideAsync(AssistantDb db, Person person, MessageKind kind, Instant now, CancellationToken cancellationToken);
}
