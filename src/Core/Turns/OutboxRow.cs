using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>A message on its way out. Written with the turn that says it, sent after the commit, in order within its conversation.</summary>
public sealed class OutboxRow
{
    /// <summary>Why a row was dropped that is said later, in a row of its own.</summary>
    public const string Held = "held";

    public long Id { get; init; }

    public Guid ConversationId { get; init; }

    /// <summary>From the conversation's row, so its order is the commit order.</summary>
    public long Sequence { get; set; }

    public required string Channel { get; init; }

    public required OutboundMessage Message { get; set; }

    public MessageKind Kind { get; init; }

    /// <summary>Who reads it; null in a group.</summary>
    public PersonId? PersonId { get; set; }

    /// <summary>The row whose message this one takes the place of.</summary>
    public long? Replaces { get; init; }

    public OutboxState State { get; set; }

    /// <summary>The next part to send; parts before it have a receipt.</summary>
    public int NextPart { get; set; }

    /// <summary>The platform's message id of each part sent.</summary>
    public ImmutableArray<string> Receipts { get; set; } = [];

    public int Attempts { get; set; }

    /// <summary>Not to be tried before, after a failure.</summary>
    public Instant? RetryAt { get; set; }

    /// <summary>Until when its sender holds it; another may take it after. Only where several processes share the database.</summary>
    public Instant? ClaimedUntil { get; set; }

    public string? FailureReason { get; set; }

    public string? ReplyHandle { get; init; }

    public Instant? ReplyHandleExpiresAt { get; init; }

    public Instant CreatedAt { get; init; }

    public Instant? SentAt { get; set; }

    /// <summary>When it is not worth sending any more; null when it always is.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>Where an answer goes, as the turn that says it knows; in memory only, null in a row that was read or is said to somebody else.</summary>
    public Destination? Destination { get; set; }

    /// <summary>The row as it stands: what is tried on the copy does not show here.</summary>
    public OutboxRow Copy() => (OutboxRow)MemberwiseClone();
}
