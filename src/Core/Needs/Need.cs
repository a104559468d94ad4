using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Needs;

/// <summary>A practice that an association wants to learn, made precise.</summary>
public sealed class Need : IVersioned
{
    /// <summary>More than this are not open at once for one association.</summary>
    public const int MostOpen = 3;

    public Guid Id { get; init; }

    public required NetworkId NetworkId { get; init; }

    public required AssociationId AssociationId { get; init; }

    /// <summary>Who carries it.</summary>
    public required PersonId PersonId { get; set; }

    /// <summary>The topic's id.</summary>
    public required string Topic { get; init; }

    /// <summary>In the person's own words: shown to partners only after the double yes.</summary>
    public required string Sentence { get; set; }

    public Visibility Visibility { get; set; }

    public NeedStatus Status { get; set; }

    public Instant PublishedAt { get; init; }

    public Instant? ClosedAt { get; set; }

    public int Version { get; set; }

    public void Close(Instant now) => (Status, ClosedAt) = (NeedStatus.Closed, now);
}
