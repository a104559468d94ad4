using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>A member organisation with its profile. Whatever is empty was not said, and means "any".</summary>
public sealed class Association : IVersioned
{
    public required AssociationId Id { get; init; }

    public required NetworkId NetworkId { get; init; }

    public required string Name { get; set; }

    public string Mission { get; set; } = "";

    /// <summary>A key of <see cref="Sector"/>, or empty.</summary>
    public string Sector { get; set; } = "";

    /// <summary>Whom it serves, by key.</summary>
    public ImmutableArray<string> Publics { get; set; } = [];

    /// <summary>How many people take part, by key; or empty.</summary>
    public string Size { get; set; } = "";

    /// <summary>A key of <see cref="Networks.Staffing"/>, or empty.</summary>
    public string Staffing { get; set; } = "";

    /// <summary>INSEE code of its commune, when it is known.</summary>
    public string? PlaceCode { get; set; }

    /// <summary>Its place in free words, when no commune was recognised.</summary>
    public string PlaceWords { get; set; } = "";

    public ImmutableArray<string> Values { get; set; } = [];

    public ImmutableArray<string> Languages { get; set; } = [];

    public bool AcceptsOnline { get; set; } = true;

    /// <summary>Introductions wait until a coordinator has confirmed it; searching does not.</summary>
    public bool IsVerified { get; set; }

    /// <summary>Who vouched for it; null when the coordination confirmed it itself, or nobody did yet.</summary>
    public PersonId? VouchedBy { get; set; }

    /// <summary>The first day on which it wants to be proposed again.</summary>
    public LocalDate? PausedUntil { get; set; }

    /// <summary>Who answers for it.</summary>
    public PersonId? Lead { get; set; }

    /// <summary>Who stands in for the lead.</summary>
    public PersonId? Deputy { get; set; }

    public Instant CreatedAt { get; init; }

    public int Version { get; set; }
}
