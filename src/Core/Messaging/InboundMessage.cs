namespace ChatAssistant.Core.Messaging;

/// <summary>One act of a person, authenticated and mapped by a channel: the only way into the product.</summary>
/// <param name="Address">Where it was said.</param>
/// <param name="EventKind">The platform's kind of event; part of the key under which it is accepted once.</param>
/// <param name="ExternalId">The platform's id of the event within its kind.</param>
/// <param name="Sender">Who acted.</param>
/// <param name="Content">What they did.</param>
public sealed record InboundMessage(ConversationAddress Address, string EventKind, string ExternalId, Sender Sender, InboundContent Content)
{
    /// <summary>False in a group or a server channel, where nothing personal is said.</summary>
    public bool IsPrivate { get; init; } = true;

    /// <summary>What the channel needs to write to this conversation later, in its own form; kept with the conversation. Null when its address is enough.</summary>
    public string? Reference { get; init; }

    /// <summary>The group of which this conversation is one thread among others; null when it is all there is.</summary>
    public GroupPlace? Group { get; init; }

    /// <summary>Encrypted token with which the platform lets us answer this very event, and when it ends.</summary>
    public ReplyHandle? ReplyHandle { get; init; }
}
