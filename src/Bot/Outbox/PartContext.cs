using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>What rows need besides themselves to become parts: their addresses, their readers' zones and the receipts of what they replace.</summary>
internal sealed class PartContext
{
    private readonly Dictionary<Guid, Conversation> conversations;
    private readonly Dictionary<PersonId, string> zones;
    private readonly Dictionary<long, ImmutableArray<string>> receipts;

    private PartContext(Dictionary<Guid, Conversation> conversations, Dictionary<PersonId, string> zones, Dictionary<long, ImmutableArray<string>> receipts) =>
        (this.conversations, this.zones, this.receipts) = (conversations, zones, receipts);

    public static async Task<PartContext> LoadAsync(AssistantDb db, IReadOnlyList<OutboxRow> rows, CancellationToken cancellationToken)
    {
        var places = rows.Select(row => row.ConversationId).ToList();
        var readers = rows.Select(row => row.PersonId).OfType<PersonId>().Distinct().ToList();
        var replaced = rows.Select(row => row.Replaces).OfType<long>().ToList();
        return new(
            await db.Conversations.AsNoTracking().Where(place => places.Contains(place.Id)).ToDictionaryAsync(place => place.Id, cancellationToken),
            await db.People.Where(person => readers.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.ZoneId, cancellationToken),
            replaced.Count == 0 ? [] : await db.Outbox.Where(row => replaced.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Receipts, cancellationToken));
    }

    /// <summary>Why nothing can be sent to the row's conversation; null when it can.</summary>
    public string? Unreachable(OutboxRow row) => conversations.TryGetValue(row.ConversationId, out var place) ? place.Unreachable : "no conversation";

    public OutboundPart PartOf(OutboxRow row, Instant now) => new(conversations[row.ConversationId].Address, row.Message, row.NextPart, row.Id)
    {
        ReplacesReceipt = row.Replaces is { } replaced && receipts.GetValueOrDefault(replaced, []) is var known && row.NextPart < known.Length && known[row.NextPart].Length > 0
            ? known[row.NextPart]
            : null,
        ReplyHandle = row is { ReplyHandle: { } handle, ReplyHandleExpiresAt: { } expires } && expires > now ? new(handle, expires) : null,
        Zone = row.PersonId is { } reader && zones.TryGetValue(reader, out var zone) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) : null,
    };
}
