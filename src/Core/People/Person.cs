using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.People;

/// <summary>Someone who talks to the assistant: one identity, whatever the number of channels.</summary>
public sealed class Person : IVersioned
{
    public required PersonId Id { get; init; }

    /// <summary>How they are called; empty until they say or a channel tells.</summary>
    public string Name { get; set; } = "";

    /// <summary>The network they are in; null until the welcome put them in one.</summary>
    public NetworkId? NetworkId { get; set; }

    public AssociationId? AssociationId { get; set; }

    public Role Role { get; set; }

    public string Language { get; set; } = "fr";

    /// <summary>IANA name.</summary>
    public string ZoneId { get; set; } = "Europe/Paris";

    /// <summary>No message but answers from this wall time…</summary>
    public LocalTime QuietFrom { get; set; } = new(20, 0);

    /// <summary>…to this one.</summary>
    public LocalTime QuietUntil { get; set; } = new(8, 30);

    /// <summary>The first day on which they want to hear from us again.</summary>
    public LocalDate? PausedUntil { get; set; }

    /// <summary>Numbered answers instead of buttons, for screen readers and plain terminals.</summary>
    public bool TextOnly { get; set; }

    /// <summary>Where they are written to; else the private conversation used last.</summary>
    public Guid? PreferredConversation { get; set; }

    public Instant CreatedAt { get; init; }

    /// <summary>To within ten minutes.</summary>
    public Instant LastSeenAt { get; set; }

    /// <summary>When they asked to be erased, at the end of the days of grace.</summary>
    public Instant? ErasureDueAt { get; set; }

    public int Version { get; set; }

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneId) ?? DateTimeZone.Utc;

    public bool May(Role needed) => Role >= needed;
}
