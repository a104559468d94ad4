using System.Collections.Immutable;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;

namespace ChatAssistant.Core.Partners;

/// <summary>What partners are found by. An empty preference means "any", an unknown fact is null.</summary>
public sealed record PartnerProfile
{
    public required Guid AssociationId { get; init; }

    public required Guid NetworkId { get; init; }

    /// <summary>The topics of its open needs.</summary>
    public ImmutableArray<TopicId> Needs { get; init; } = [];

    /// <summary>The topics it can show others.</summary>
    public ImmutableArray<TopicId> Offers { get; init; } = [];

    public Place? Place { get; init; }

    public string? Sector { get; init; }

    public SizeBand? Size { get; init; }

    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Whom it serves.</summary>
    public ImmutableArray<string> Publics { get; init; } = [];

    public ImmutableArray<string> Languages { get; init; } = [];

    public Availability Availability { get; init; }

    public bool AcceptsOnline { get; init; }

    /// <summary>The formats of exchange it accepts.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    public bool Paused { get; init; }

    /// <summary>How often it was proposed to others: who was shown little comes first.</summary>
    public int ProposalsReceived { get; init; }

    public int OpenExchanges { get; init; }
}
