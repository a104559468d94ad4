using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>The first start of an installation.</summary>
public static class NetworkSetup
{
    private static readonly Duration CodeLasts = Duration.FromDays(7);

    /// <summary>Creates the first network when there is none, and saves.</summary>
    /// <returns>The single-use code that makes whoever uses it its administrator; null when there is a network already.</returns>
    public static async Task<string?> EnsureAsync(AssistantDb db, NetworkOptions options, Instant now, CancellationToken cancellationToken)
    {
        if (await db.Networks.AnyAsync(cancellationToken))
            return null;
        var network = new Network
        {
            Id = new(Guid.CreateVersion7(now.ToDateTimeOffset())), Name = options.Name, Language = options.Language, ZoneId = options.TimeZone, CreatedAt = now,
        };
        var invite = new Invite
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()), Code = Invite.NewCode(Role.Administrator), NetworkId = network.Id,
            Role = Role.Administrator, ExpiresAt = now + CodeLasts, UsesLeft = 1,
        };
        db.Networks.Add(network);
        db.Invites.Add(invite);
        await db.SaveChangesAsync(cancellationToken);
        return invite.Code;
    }
}
