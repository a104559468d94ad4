using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Words that a member of an exchange sent to the others, after seeing them as they would arrive.</summary>
public sealed class RelayedMessage
{
    /// <summary>In characters (UTF-16 code units).</summary>
    public const int MaxLength = 2000;

    public Guid Id { get; init; }

    public Guid ExchangeId { get; init; }

    public required PersonId From { get; init; }

    public required string Words { get; init; }

    public Instant At { get; init; }
}
