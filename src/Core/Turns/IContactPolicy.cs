using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>Whether, and when, a person may be written to.</summary>
public interface IContactPolicy
{
    /// <summary>When a message of this kind said now is not worth sending any more; null when it always is.</summary>
    Instant? ExpiryOf(MessageKind kind, Instant now);

    ValueTask<ContactDecision> DecideAsync(AssistantDb db, Person person, MessageKind kind, Instant now, CancellationToken cancellationToken);
}
