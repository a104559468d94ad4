using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Core.People;

/// <summary>An address and a send order; what a person is in the middle of is kept per person.</summary>
public sealed class Conversation : IVersioned
{
    public Guid Id { get; init; }

    public required string Channel { get; init; }

    public required string Bot { get; init; }

    /// <summary>The platform's id; another when the platform moves the conversation.</summary>
    public required string ExternalId { get; set; }

    /// <summary>What the channel needs to write here later, in its own form; null when the id is enough.</summary>
    public string? Reference { get; set; }

    /// <summary>The person of a private conversation; null for a group.</summary>
    public PersonId? PersonId { get; set; }

    /// <summary>The number of the last message; raised in the transaction that adds one, so its order is the commit order.</summary>
    public long LastSequence { get; set; }

    /// <summary>The question shown last: what a number or a typed label answers.</summary>
    public long? LastQuestion { get; set; }

    /// <summary>Why nothing can be sent here any more; null while it can.</summary>
    public string? Unreachable { get; set; }

    public Instant UsedAt { get; set; }

    public int Version { get; set; }

    public bool IsPrivate => PersonId is not null;

    public ConversationAddress Address => new(Channel, Bot, ExternalId);
}
