using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>A code that lets people into a network, and where it names one, into an association.</summary>
public sealed class Invite : IVersioned
{
    public Guid Id { get; init; }

    public required string Code { get; init; }

    public required NetworkId NetworkId { get; init; }

    public AssociationId? AssociationId { get; init; }

    public Role Role { get; init; }

    public Instant ExpiresAt { get; init; }

    public int UsesLeft { get; set; }

    public Instant? RevokedAt { get; set; }

    public PersonId? CreatedBy { get; init; }

    public int Version { get; set; }

    public bool IsUsable(Instant now) => UsesLeft > 0 && RevokedAt is null && now < ExpiresAt;

    /// <summary>Takes one use.</summary>
    /// <returns>False when it is used up, revoked or expired.</returns>
    public bool TryUse(Instant now)
    {
        if (!IsUsable(now))
            return false;
        UsesLeft--;
        return true;
    }
}
