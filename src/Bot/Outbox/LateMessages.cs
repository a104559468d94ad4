using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>What was held up on its way (a platform that was down, a stop) and would now reach its reader in their quiet hours or their pause: it waits for the end of them, as if it were said now.</summary>
internal static class LateMessages
{
    /// <summary>Less is the ordinary way of a message, its retries included.</summary>
    private static readonly Duration Late = Duration.FromMinutes(5);

    /// <returns>By row, what is due in its place.</returns>
    public static async Task<Dictionary<long, DueRow>> ToHoldAsync(AssistantDb db, IReadOnlyList<OutboxRow> rows, Instant now, CancellationToken cancellationToken)
    {
        var late = rows.Where(row => row is { NextPart: 0, Replaces: null, PersonId: not null, Kind: not MessageKind.Answer } && now - row.CreatedAt > Late).ToList();
        if (late.Count == 0)
            return [];
        var ids = late.ConvertAll(row => row.PersonId!.Value);
        var readers = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        return (
            from row in late
            where readers.ContainsKey(row.PersonId!.Value)
            let reader = readers[row.PersonId!.Value]
            let until = ContactHours.NextAllowed(reader, now)
            where until > now
            select (row.Id, Due: HeldMessage.Row(reader, row.Kind, row.Message, until, row.ExpiresAt, now))).ToDictionary(held => held.Id, held => held.Due);
    }
}
