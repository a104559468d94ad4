using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Exchanges;

/// <summary>An association is never to be introduced to another, either way round. The other one is not told.</summary>
public sealed class Block
{
    public Guid Id { get; init; }

    public required NetworkId NetworkId { get; init; }

    public required AssociationId By { get; init; }

    public required AssociationId Against { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>The exchange that was blocked; null when it was only put on the private list.</summary>
    public Guid? ExchangeId { get; init; }

    public Instant CreatedAt { get; init; }
}
