using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Teams;

/// <summary>Finds the person behind a Teams account, and where they are written to.</summary>
internal sealed class TeamsReaders(StorageWatch watch)
{
    /// <returns>Null for somebody who never wrote.</returns>
    public Task<PersonId?> FindAsync(string? account, CancellationToken cancellationToken) => watch.ReadAsync(db => FindAsync(db, account, cancellationToken), cancellationToken);

    /// <summary>Their private conversation with the bot: its id, and what it takes to write there. Null when there is none, or none that can be reached.</summary>
    public Task<(string Id, string Reference)?> PersonalAsync(string account, string bot, CancellationToken cancellationToken) =>
        watch.ReadAsync<(string, string)?>(
            async db =>
            {
                if (await FindAsync(db, account, cancellationToken) is not { } person)
                    return null;
                var known = await db.Conversations
                    .Where(place => place.PersonId == person && place.Channel == TeamsAdapter.Name && place.Bot == bot && place.Unreachable == null && place.Reference != null)
                    .OrderByDescending(place => place.UsedAt).Select(place => new { place.ExternalId, place.Reference }).FirstOrDefaultAsync(cancellationToken);
                return known is null ? null : (known.ExternalId, known.Reference!);
            },
            cancellationToken);

    private static Task<PersonId?> FindAsync(AssistantDb db, string? account, CancellationToken cancellationToken) =>
        db.ChannelAccounts.Where(known => known.Channel == TeamsAdapter.Name && known.ExternalId == account).Select(known => (PersonId?)known.PersonId).FirstOrDefaultAsync(cancellationToken);
}
