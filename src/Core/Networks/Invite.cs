using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>A code that lets people into a network, and where it names one, into an association.</summary>
public sealed class Invite : IVersioned
{
    private const int CodeLength = 12;

    /// <summary>Over 128 bits: whoever has it administers the network.</summary>
    private const int AdministratorCodeLength = 26;

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

    /// <summary>A code that cannot be guessed, longer where it gives more.</summary>
    public static string NewCode(Role role) => SpokenCode.New(role == Role.Administrator ? AdministratorCodeLength : CodeLength);

    /// <summary>The code that was typed, or null when no invite has one like it (a sentence is none).</summary>
    public static string? ReadCode(string typed) =>
        typed.Trim().Any(char.IsWhiteSpace) ? null : SpokenCode.Read(typed, CodeLength, AdministratorCodeLength);

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
