using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>Who may be written to, and when.</summary>
public sealed class ContactPolicy : IContactPolicy
{
    public ValueTask<ContactDecision> DecideAsync(AssistantDb db, Person person, MessageKind kind, Instant now, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ContactDecision.Now);
}
