using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Finds the person behind a Discord account, for drawing what they look at.</summary>
internal sealed class DiscordReaders(IStorage storage)
{
    public sealed record Reader(PersonId Person, string Language, DateTimeZone Zone);

    /// <returns>Null for somebody who never spoke to us.</returns>
    public async Task<Reader?> FindAsync(string account, CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        return await db.ChannelAccounts.Where(known => known.Channel == DiscordAdapter.Name && known.ExternalId == account)
            .Join(db.Set<Person>(), known => known.PersonId, person => person.Id, (_, person) => person)
            .AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } found
            ? new(found.Id, found.Language, found.Zone)
            : null;
    }

    /// <summary>True when their direct messages were found closed since they last spoke to us.</summary>
    public async Task<bool> AreClosedAsync(string account, CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        var place = DiscordAddress.With(account).ToString();
        return await db.Conversations.AnyAsync(known => known.Channel == DiscordAdapter.Name && known.ExternalId == place && known.Unreachable == DiscordFaults.DirectMessagesClosed, cancellationToken);
    }
}
