using System.Security.Cryptography;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ChatAssistant.Bot.Operations;

/// <summary>On an empty database: creates the network of the settings and prints the one code that makes its first administrator.</summary>
public sealed class FirstStart(IStorage storage, IOptions<NetworkOptions> options, DomainClock clock)
{
    private static readonly Duration CodeLasts = Duration.FromDays(30);

    public async Task EnsureNetworkAsync(CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        if (await db.Networks.AnyAsync(cancellationToken))
            return;
        var (now, settings) = (clock.Now, options.Value);
        var network = new Network { Id = new(Guid.CreateVersion7(now.ToDateTimeOffset())), Name = settings.Name, Language = settings.Language, ZoneId = settings.TimeZone, CreatedAt = now };
        var invite = new Invite
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()), Code = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 12),
            NetworkId = network.Id, Role = Role.Administrator, ExpiresAt = now + CodeLasts, UsesLeft = 1,
        };
        db.AddRange(network, invite);
        await db.SaveChangesAsync(cancellationToken);
        Console.WriteLine($"The network \"{network.Name}\" was created. Its first administrator enters with this code, once, within 30 days: {invite.Code}");
    }
}
