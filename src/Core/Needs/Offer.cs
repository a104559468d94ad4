using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Needs;

/// <summary>A practice that an association can show others.</summary>
public sealed class Offer
{
    public Guid Id { get; init; }

    public required NetworkId NetworkId { get; init; }

    public required AssociationId AssociationId { get; init; }

    public required string Topic { get; init; }

    public Instant CreatedAt { get; init; }

    public Instant? WithdrawnAt { get; set; }
}
