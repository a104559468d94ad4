using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>The dispatcher's side of the outbox: in one pass of the writer gate, what was sent is written down and what to send next is claimed.</summary>
public sealed class OutboxTable(IStorage storage, WriterGate gate, OutboxSignal signal, Reachability reachability, AssistantMetrics metrics, DomainClock clock, TimeProvider time)
{
    /// <summary>How long a claim holds: longer than a sending can take, edits refused and sent anew included.</summary>
    public static readonly Duration ClaimLength = Duration.FromSeconds(30);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task<Exchange> ExchangeAsync(IReadOnlyList<Outcome> outcomes, IReadOnlyList<OutboxClaim> claims, CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var db = storage.CreateForWriting();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (written, retries) = await WriteDownAsync(db, outcomes, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var claimed = new List<OutboxRow>();
        foreach (var claim in claims)
            claimed.AddRange(await storage.ClaimAsync(db, claim, cancellationToken));
        var (sendings, passedOver) = await TakeAsync(db, claimed, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        foreach (var (channel, outcome) in written.Concat(passedOver))
            metrics.Sent(channel, outcome);
        return new(sendings, retries, MayHaveMore: passedOver.Count > 0);
    }

    /// <summary>Takes back the claims of a process that was stopped, where no other process can be at work.</summary>
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        if (storage.Writers > 1)
            return;
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var db = storage.CreateForWriting();
        await db.Outbox.Where(row => row.State == OutboxState.Pending && row.ClaimedUntil != null)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.ClaimedUntil, (Instant?)null), cancellationToken);
        signal.WakeSender();
    }

    private async Task<(List<(string Channel, string Outcome)> Written, List<Instant> Retries)> WriteDownAsync(AssistantDb db, IReadOnlyList<Outcome> outcomes, CancellationToken cancellationToken)
    {
        var (written, retries) = (new List<(string, string)>(), new List<Instant>());
        if (outcomes.Count == 0)
            return (written, retries);
        var ids = outcomes.Select(outcome => outcome.Sending.Row).ToList();
        var rows = await db.Outbox.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        foreach (var (sending, result) in outcomes.Where(outcome => rows.ContainsKey(outcome.Sending.Row)))
        {
            var row = rows[sending.Row];
            written.Add((sending.Channel, SendResults.Apply(row, result, Now, clock.Now, Random.Shared.NextDouble())));
            if (row.RetryAt is { } retry)
                retries.Add(retry);
            if (result is DeliveryResult.Blocked or DeliveryResult.Moved && await db.Conversations.FirstOrDefaultAsync(place => place.Id == sending.Conversation, cancellationToken) is { } place)
                await (result is DeliveryResult.Moved moved
                    ? Reachability.MoveAsync(db, place, moved.Conversation, cancellationToken)
                    : reachability.LoseAsync(db, place, ((DeliveryResult.Blocked)result).Reason, clock.Now, cancellationToken));
        }

        return (written, retries);
    }

    private async Task<(List<Sending> Sendings, List<(string Channel, string Outcome)> PassedOver)> TakeAsync(AssistantDb db, List<OutboxRow> rows, CancellationToken cancellationToken)
    {
        var (sendings, passedOver) = (new List<Sending>(), new List<(string, string)>());
        if (rows.Count == 0)
            return (sendings, passedOver);
        var context = await PartContext.LoadAsync(db, rows, cancellationToken);
        var held = await LateMessages.ToHoldAsync(db, rows, clock.Now, cancellationToken);
        foreach (var row in rows)
        {
            if (row.ExpiresAt < clock.Now)
                passedOver.Add((row.Channel, SendResults.Drop(row, SendResults.Expired)));
            else if (context.Unreachable(row) is { } reason)
                passedOver.Add((row.Channel, SendResults.Fail(row, reason)));
            else if (held.TryGetValue(row.Id, out var due))
            {
                db.Add(due);
                passedOver.Add((row.Channel, SendResults.Drop(row, OutboxRow.Held)));
            }
            else
            {
                row.ClaimedUntil = Now + ClaimLength;
                sendings.Add(new(row.Id, row.ConversationId, context.IsGroup(row), context.PartOf(row, Now)));
            }
        }

        return (sendings, passedOver);
    }
}
