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
    private readonly Dictionary<PersonId, (string Zone, string Language)> readers;
    private readonly Dictionary<long, ImmutableArray<string>> receipts;

    private readonly Dictionary<long, string> answered;

    private PartContext(Dictionary<Guid, Conversation> conversations, Dictionary<PersonId, (string Zone, string Language)> readers, Dictionary<long, ImmutableArray<string>> receipts, Dictionary<long, string> answered) =>
        (this.conversations, this.readers, this.receipts, this.answered) = (conversations, readers, receipts, answered);

    public static async Task<PartContext> LoadAsync(AssistantDb db, IReadOnlyList<OutboxRow> rows, AnsweredQuestions answered, CancellationToken cancellationToken)
    {
        var places = rows.Select(row => row.ConversationId).ToList();
        var readers = rows.Select(row => row.PersonId).OfType<PersonId>().Distinct().ToList();
        var replaced = rows.Select(row => row.Replaces).OfType<long>().ToList();
        return new(
            await db.Conversations.AsNoTracking().Where(place => places.Contains(place.Id)).ToDictionaryAsync(place => place.Id, cancellationToken),
            (await db.People.Where(person => readers.Contains(person.Id)).Select(person => new { person.Id, person.ZoneId, person.Language }).ToListAsync(cancellationToken)).ToDictionary(person => person.Id, person => (person.ZoneId, person.Language)),
            replaced.Count == 0 ? [] : await db.Outbox.Where(row => replaced.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Receipts, cancellationToken),
            await answered.BeforeAsync(db, rows, cancellationToken));
    }

    /// <summary>Why nothing can be sent to the row's conversation; null when it can.</summary>
    public string? Unreachable(OutboxRow row) => conversations.TryGetValue(row.ConversationId, out var place) ? place.Unreachable : "no conversation";

    public bool IsGroup(OutboxRow row) => !conversations[row.ConversationId].IsPrivate;

    public OutboundPart PartOf(OutboxRow row, Instant now) => new(conversations[row.ConversationId].Address, row.Message, row.NextPart, row.Id)
    {
        ReplacesReceipt = row.Replaces is { } replaced && receipts.GetValueOrDefault(replaced, []) is var known && row.NextPart < known.Length && known[row.NextPart].Length > 0
            ? known[row.NextPart]
            : null,
        AnsweredReceipt = row.NextPart == 0 ? answered.GetValueOrDefault(row.Id) : null,
        Reference = conversations[row.ConversationId].Reference,
        ReplyHandle = row is { ReplyHandle: { } handle, ReplyHandleExpiresAt: { } expires } && expires > now ? new(handle, expires) : null,
        Zone = ReaderOf(row) is { } reader ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(reader.Zone) : null,
        Language = ReaderOf(row)?.Language ?? "fr",
    };

    private (string Zone, string Language)? ReaderOf(OutboxRow row) => row.PersonId is { } reader && readers.TryGetValue(reader, out var known) ? known : null;
}
