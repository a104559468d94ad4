using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Finds the person behind a Discord account, for drawing what they look at.</summary>
internal sealed class DiscordReaders(StorageWatch watch)
{
    public sealed record Reader(PersonId Person, string Language, DateTimeZone Zone);

    /// <returns>Null for somebody who never spoke to us.</returns>
    public Task<Reader?> FindAsync(string account, CancellationToken cancellationToken) =>
        watch.ReadAsync(
            async db => await db.ChannelAccounts.Where(known => known.Channel == DiscordAdapter.Name && known.ExternalId == account)
                .Join(db.Set<Person>(), known => known.PersonId, person => person.Id, (_, person) => person)
                .AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } found
                ? new Reader(found.Id, found.Language, found.Zone)
                : null,
            cancellationToken);

    /// <summary>True when their direct messages were found closed since they last spoke to us.</summary>
    public Task<bool> AreClosedAsync(string account, CancellationToken cancellationToken)
    {
        var place = DiscordAddress.With(account).ToString();
        return watch.ReadAsync(
            db => db.Conversations.AnyAsync(known => known.Channel == DiscordAdapter.Name && known.ExternalId == place && known.Unreachable!.StartsWith(DiscordFaults.DirectMessagesClosed), cancellationToken),
            cancellationToken);
    }
}
