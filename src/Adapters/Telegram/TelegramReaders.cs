using System.Globalization;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>Finds the person behind a Telegram account, for drawing what they look at.</summary>
internal sealed class TelegramReaders(StorageWatch watch)
{
    public sealed record Reader(PersonId Person, string Language, DateTimeZone Zone);

    /// <returns>Null for somebody who never wrote.</returns>
    public Task<Reader?> FindAsync(long account, CancellationToken cancellationToken)
    {
        var id = account.ToString(CultureInfo.InvariantCulture);
        return watch.ReadAsync(
            async db => await db.ChannelAccounts.Where(known => known.Channel == TelegramAdapter.Name && known.ExternalId == id)
                .Join(db.Set<Person>(), known => known.PersonId, person => person.Id, (_, person) => person)
                .AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } found
                ? new Reader(found.Id, found.Language, found.Zone)
                : null,
            cancellationToken);
    }
}
