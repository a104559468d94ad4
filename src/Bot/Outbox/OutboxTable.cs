using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>The dispatcher's side of the outbox: what was sent is written down, and what to send next is taken.</summary>
public sealed class OutboxTable(IStorage storage, WriterGate gate, AnsweredQuestions answered, Reachability reachability, AssistantMetrics metrics, DomainClock clock, TimeProvider time)
{
    /// <summary>How long a claim holds: longer than a sending can take, edits refused and sent anew included.</summary>
    public static readonly Duration ClaimLength = Duration.FromSeconds(30);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public Task<Exchange> ExchangeAsync(IReadOnlyList<Outcome> outcomes, IReadOnlyList<OutboxClaim> claims, CancellationToken cancellationToken) => storage.IsShared
        ? InOneTransactionAsync(outcomes, claims, cancellationToken)
        : OneAfterTheOtherAsync(outcomes, claims, cancellationToken);

    /// <summary>What is taken is marked before another replica may look.</summary>
    private async Task<Exchange> InOneTransactionAsync(IReadOnlyList<Outcome> outcomes, IReadOnlyList<OutboxClaim> claims, CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var db = storage.CreateForWriting();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var written = await WriteDownAsync(db, outcomes, cancellationToken);
        var taken = await TakeAsync(db, claims, cancellationToken);
        foreach (var sending in taken.Sendings)
            sending.Row.ClaimedUntil = Now + ClaimLength;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Count(written, taken);
    }

    /// <summary>Nobody else sends: looking takes neither a mark nor the place of the one writer.</summary>
    private async Task<Exchange> OneAfterTheOtherAsync(IReadOnlyList<Outcome> outcomes, IReadOnlyList<OutboxClaim> claims, CancellationToken cancellationToken)
    {
        Written written = new([], []);
        if (outcomes.Count > 0)
        {
            using var pass = await gate.EnterAsync(cancellationToken);
            await using var writing = storage.CreateForWriting();
            written = await WriteDownAsync(writing, outcomes, cancellationToken);
        }

        await using var db = storage.Create();
        var taken = await TakeAsync(db, claims, cancellationToken);
        if (taken.PassedOver.Count > 0)
        {
            using var pass = await gate.EnterAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return Count(written, taken);
    }

    private Exchange Count(Written written, Taken taken)
    {
        foreach (var (channel, outcome) in written.Outcomes.Concat(taken.PassedOver))
            metrics.Sent(channel, outcome);
        return new(taken.Sendings, written.Retries, MayHaveMore: taken.PassedOver.Count > 0);
    }

    /// <summary>The rows are as they were taken; who was erased meanwhile has none any more.</summary>
    private async Task<Written> WriteDownAsync(AssistantDb db, IReadOnlyList<Outcome> outcomes, CancellationToken cancellationToken)
    {
        var written = new Written([], []);
        if (outcomes.Count == 0)
            return written;
        var ids = outcomes.Select(outcome => outcome.Sending.Row.Id).ToList();
        var left = await db.Outbox.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToHashSetAsync(cancellationToken);
        foreach (var (sending, result) in outcomes.Where(outcome => left.Contains(outcome.Sending.Row.Id)))
        {
            var row = sending.Row.Copy();
            db.Outbox.Attach(row);
            written.Outcomes.Add((sending.Channel, SendResults.Apply(row, result, Now, clock.Now, Random.Shared.NextDouble())));
            answered.Remember(row);
            if (row.RetryAt is { } retry)
                written.Retries.Add(retry);
            if (result is DeliveryResult.Blocked or DeliveryResult.Moved && await db.Conversations.FirstOrDefaultAsync(place => place.Id == sending.Conversation, cancellationToken) is { } place)
                await (result is DeliveryResult.Moved moved
                    ? Reachability.MoveAsync(db, place, moved.Conversation, cancellationToken)
                    : reachability.LoseAsync(db, place, ((DeliveryResult.Blocked)result).Reason, clock.Now, cancellationToken));
        }

        await db.SaveChangesAsync(cancellationToken);
        return written;
    }

    private async Task<Taken> TakeAsync(AssistantDb db, IReadOnlyList<OutboxClaim> claims, CancellationToken cancellationToken)
    {
        var rows = new List<OutboxRow>();
        foreach (var claim in claims)
            rows.AddRange(await storage.ClaimAsync(db, claim, cancellationToken));
        var taken = new Taken([], []);
        if (rows.Count == 0)
            return taken;
        var context = await PartContext.LoadAsync(db, rows, answered, cancellationToken);
        var held = await LateMessages.ToHoldAsync(db, rows, clock.Now, cancellationToken);
        foreach (var row in rows)
        {
            if (row.ExpiresAt < clock.Now)
                taken.PassedOver.Add((row.Channel, SendResults.Drop(row, SendResults.Expired)));
            else if (context.Unreachable(row) is { } reason)
                taken.PassedOver.Add((row.Channel, SendResults.Fail(row, reason)));
            else if (held.TryGetValue(row.Id, out var due))
            {
                db.Add(due);
                taken.PassedOver.Add((row.Channel, SendResults.Drop(row, OutboxRow.Held)));
            }
            else
                taken.Sendings.Add(new(row, context.IsGroup(row), context.PartOf(row, Now)));
        }

        return taken;
    }

    /// <param name="Outcomes">By channel, for the metrics.</param>
    /// <param name="Retries">When what failed may be tried again.</param>
    private sealed record Written(List<(string Channel, string Outcome)> Outcomes, List<Instant> Retries);

    /// <param name="Sendings">What goes now.</param>
    /// <param name="PassedOver">By channel, what was given up instead.</param>
    private sealed record Taken(List<Sending> Sendings, List<(string Channel, string Outcome)> PassedOver);
}
