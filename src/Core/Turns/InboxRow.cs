using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>A message that was accepted. Its key makes a redelivery a duplicate; kept at least seven days.</summary>
public sealed class InboxRow
{
    public long Id { get; init; }

    public required string Channel { get; init; }

    public required string Bot { get; init; }

    public required string Conversation { get; init; }

    public required string EventKind { get; init; }

    public required string ExternalId { get; init; }

    public Guid? ConversationId { get; set; }

    /// <summary>What was said; emptied when its retention ends.</summary>
    public InboundContent? Content { get; set; }

    /// <summary>The conversation's last message when this was accepted: its place in the history.</summary>
    public long AfterSequence { get; set; }

    public Instant ReceivedAt { get; init; }

    /// <summary>The kind of error of a message that no turn could take; null for all others.</summary>
    public string? DeadReason { get; set; }
}
