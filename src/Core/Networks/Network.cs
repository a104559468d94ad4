using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>A federation, a city or a cause: the unit of isolation.</summary>
public sealed class Network : IVersioned
{
    public required NetworkId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The language of those who say none.</summary>
    public string Language { get; set; } = "fr";

    /// <summary>IANA name.</summary>
    public string ZoneId { get; set; } = "Europe/Paris";

    /// <summary>Days on which the network is closed (August): windows and check-ins wait.</summary>
    public ImmutableArray<ClosedPeriod> Closures { get; set; } = [];

    public Instant CreatedAt { get; init; }

    public int Version { get; set; }
}
