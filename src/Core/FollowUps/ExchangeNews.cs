using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>News of an exchange that a person gave unprompted: read by the network's coordination only.</summary>
public sealed class ExchangeNews
{
    public Guid Id { get; init; }

    public required NetworkId NetworkId { get; init; }

    public Guid ExchangeId { get; init; }

    public required PersonId By { get; init; }

    public required string Words { get; init; }

    public Instant At { get; init; }
}
