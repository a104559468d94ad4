using ChatAssistant.Core.Coordination;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Discord;

/// <summary>The channel that a network's coordination chose in its server, by showing the card there: with it a network says that this server is its own.</summary>
internal static class DiscordBoards
{
    /// <returns>Null where the network has none on Discord.</returns>
    public static async Task<DiscordAddress?> OfAsync(AssistantDb db, NetworkId network, CancellationToken cancellationToken)
    {
        var payload = network.Value.ToString();
        var place = await db.Due.Where(row => row.Kind == GroupCard.DueKind && row.State == DueState.Waiting && row.Payload == payload)
            .Join(db.Conversations.Where(place => place.Channel == DiscordAdapter.Name && place.Unreachable == null), row => row.Subject, place => place.Id, (_, place) => place.ExternalId)
            .FirstOrDefaultAsync(cancellationToken);
        return place is null ? null : DiscordAddress.Parse(place);
    }

    /// <summary>The Discord accounts of persons, by person.</summary>
    public static async Task<Dictionary<PersonId, string>> AccountsAsync(AssistantDb db, IReadOnlyList<PersonId> people, CancellationToken cancellationToken) =>
        (await db.ChannelAccounts.Where(account => account.Channel == DiscordAdapter.Name && people.Contains(account.PersonId)).ToListAsync(cancellationToken))
            .GroupBy(account => account.PersonId).ToDictionary(same => same.Key, same => same.First().ExternalId);
}
