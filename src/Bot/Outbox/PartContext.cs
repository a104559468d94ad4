using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>What rows that were read need besides themselves to become parts: where they go, and the receipts of what they replace or answer.</summary>
internal sealed class PartContext
{
    private static readonly CompiledQuery<Func<AssistantDb, long[], IAsyncEnumerable<Found>>> Destinations = new(() =>
        EF.CompileAsyncQuery((AssistantDb db, long[] rows) =>
            from row in db.Set<OutboxRow>()
            where rows.Contains(row.Id)
            join place in db.Set<Conversation>().AsNoTracking() on row.ConversationId equals place.Id
            join person in db.Set<Person>() on row.PersonId equals person.Id into readers
            from reader in readers.DefaultIfEmpty()
            select new Found(row.Id, place, reader == null ? null : reader.ZoneId, reader == null ? null : reader.Language)));

    private readonly Dictionary<long, Destination> destinations;
    private readonly Dictionary<long, ImmutableArray<string>> receipts;
    private readonly Dictionary<long, string> answered;

    private PartContext(Dictionary<long, Destination> destinations, Dictionary<long, ImmutableArray<string>> receipts, Dictionary<long, string> answered) =>
        (this.destinations, this.receipts, this.answered) = (destinations, receipts, answered);

    public static async Task<PartContext> LoadAsync(AssistantDb db, IReadOnlyList<OutboxRow> rows, AnsweredQuestions answered, CancellationToken cancellationToken)
    {
        var destinations = new Dictionary<long, Destination>();
        await foreach (var found in Destinations.On(db)(db, [.. rows.Select(row => row.Id)]).WithCancellation(cancellationToken))
            destinations[found.Row] = new(found.Place, found.ZoneId, found.Language);
        var replaced = rows.Select(row => row.Replaces).OfType<long>().ToList();
        return new(
            destinations,
            replaced.Count == 0 ? [] : await db.Outbox.Where(row => replaced.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Receipts, cancellationToken),
            await answered.BeforeAsync(db, rows, cancellationToken));
    }

    /// <summary>Why nothing can be sent to the row's conversation; null when it can.</summary>
    public string? Unreachable(OutboxRow row) => destinations.TryGetValue(row.Id, out var to) ? to.Place.Unreachable : "no conversation";

    public Sending SendingOf(OutboxRow row, Instant now) =>
        Sending.Of(row, destinations[row.Id], Replaced(row), row.NextPart == 0 ? answered.GetValueOrDefault(row.Id) : null, now);

    private string? Replaced(OutboxRow row) =>
        row.Replaces is { } replaced && receipts.GetValueOrDefault(replaced, []) is var known && row.NextPart < known.Length && known[row.NextPart].Length > 0 ? known[row.NextPart] : null;

    private sealed record Found(long Row, Conversation Place, string? ZoneId, string? Language);
}
