using NodaTime;

namespace ChatAssistant.Core.Messaging;

/// <summary>One part of an outbox row on its way to a platform.</summary>
/// <param name="Address">Where it goes.</param>
/// <param name="Message">The whole message; the adapter's renderer cuts it into parts.</param>
/// <param name="Part">Which part to send now, from 0.</param>
/// <param name="OutboxId">The row: a stable key for platforms that offer idempotency.</param>
public sealed record OutboundPart(ConversationAddress Address, OutboundMessage Message, int Part, long OutboxId)
{
    /// <summary>The platform's message id that this part replaces, or null to send anew.</summary>
    public string? ReplacesReceipt { get; init; }

    /// <summary>The platform's message id of a question shown before that is answered or left by now: its buttons mean nothing any more. Null when there is none.</summary>
    public string? AnsweredReceipt { get; init; }

    /// <summary>What the channel gave to find the conversation again (<see cref="InboundMessage.Reference"/>); null when it gave nothing.</summary>
    public string? Reference { get; init; }

    public ReplyHandle? ReplyHandle { get; init; }

    /// <summary>The reader's language, for the words a channel adds itself.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>The reader's time zone, for platforms that draw dates themselves.</summary>
    public DateTimeZone? Zone { get; init; }
}
