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

    /// <summary>Takes an answer that was just said where its turn spoke, with what that turn knew.</summary>
    /// <returns>Null when only a look at the table tells whether, where and how it may be sent.</returns>
    public Sending? Take(OutboxRow said) =>
        !storage.IsShared && said is { Replaces: null, Destination: { Place.Unreachable: null } to } && !(said.ExpiresAt < clock.Now) && answered.TryFind(said, out var question)
            ? Sending.Of(said, to, replaces: null, question, Now)
            : null;

    /// <summary>Takes what can be sent now.</summary>
    public Task<Taken> TakeAsync(IReadOnlyList<OutboxClaim> claims, CancellationToken cancellationToken) =>
        storage.IsShared ? ClaimAsync(claims, cancellationToken) : LookAsync(claims, cancellationToken);

    /// <summary>Writes down what became of parts.</summary>
    /// <returns>When what failed may be tried again.</returns>
    public async Task<IReadOnlyList<Instant>> WriteDownAsync(IReadOnlyList<Outcome> outcomes)
    {
        using var pass = await gate.EnterAsync(CancellationToken.None);
        try
        {
            return await WriteAsync(outcomes);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody was erased meanwhile, and their rows with them.
            return await WriteAsync(await StillThereAsync(outcomes));
        }
    }

    /// <summary>What is taken is marked before another replica may look.</summary>
    private async Task<Taken> ClaimAsync(IReadOnlyList<OutboxClaim> claims, CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var db = storage.CreateForWriting();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await ReadAsync(db, claims, cancellationToken);
        foreach (var sending in taken.Sendings)
            sending.Row.ClaimedUntil = Now + ClaimLength;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Counted(taken);
    }

    /// <summary>Nobody else sends: what is taken needs no mark, and looking not the place of the one writer.</summary>
    private async Task<Taken> LookAsync(IReadOnlyList<OutboxClaim> claims, CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        var taken = await ReadAsync(db, claims, cancellationToken);
        if (taken.PassedOver.Count == 0)
            return taken;
        using var pass = await gate.EnterAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Counted(taken);
    }

    private Taken Counted(Taken taken)
    {
        foreach (var (row, outcome) in taken.PassedOver)
            metrics.Sent(row.Channel, outcome);
        return taken;
    }

    /// <summary>The rows are written as they were taken, without being read again.</summary>
    private async Task<IReadOnlyList<Instant>> WriteAsync(IReadOnlyList<Outcome> outcomes)
    {
        await using var db = storage.CreateForWriting();
        var written = new List<(OutboxRow Row, Sending Sending, string Outcome)>();
        foreach (var (sending, result) in outcomes)
        {
            var row = sending.Row.Copy();
            written.Add((row, sending, SendResults.Apply(row, result, Now, clock.Now, Random.Shared.NextDouble())));
            db.Rewrite(row, SendResults.Columns);
            if (result is DeliveryResult.Blocked or DeliveryResult.Moved && await db.Conversations.FirstOrDefaultAsync(place => place.Id == row.ConversationId) is { } place)
                await (result is DeliveryResult.Moved moved
                    ? Reachability.MoveAsync(db, place, moved.Conversation, CancellationToken.None)
                    : reachability.LoseAsync(db, place, ((DeliveryResult.Blocked)result).Reason, clock.Now, CancellationToken.None));
        }

        await db.SaveChangesAsync();
        foreach (var (row, sending, outcome) in written)
        {
            answered.Remember(row, tookAway: sending.Part.AnsweredReceipt is not null);
            metrics.Sent(row.Channel, outcome);
        }

        return [.. written.Select(one => one.Row.RetryAt).OfType<Instant>()];
    }

    private async Task<IReadOnlyList<Outcome>> StillThereAsync(IReadOnlyList<Outcome> outcomes)
    {
        await using var db = storage.Create();
        var ids = outcomes.Select(outcome => outcome.Sending.Row.Id).ToList();
        var there = await db.Outbox.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync();
        return [.. outcomes.Where(outcome => there.Contains(outcome.Sending.Row.Id))];
    }

    private async Task<Taken> ReadAsync(AssistantDb db, IReadOnlyList<OutboxClaim> claims, CancellationToken cancellationToken)
    {
        var rows = new List<OutboxRow>();
        foreach (var claim in claims)
            rows.AddRange(await storage.ClaimAsync(db, claim, cancellationToken));
        if (rows.Count == 0)
            return Taken.Nothing;
        var context = await PartContext.LoadAsync(db, rows, answered, cancellationToken);
        var held = await LateMessages.ToHoldAsync(db, rows, clock.Now, cancellationToken);
        var (sendings, passedOver) = (new List<Sending>(), new List<(OutboxRow Row, string Outcome)>());
        foreach (var row in rows)
        {
            if (row.ExpiresAt < clock.Now)
                passedOver.Add((row, SendResults.Drop(row, SendResults.Expired)));
            else if (context.Unreachable(row) is { } reason)
                passedOver.Add((row, SendResults.Fail(row, reason)));
            else if (held.TryGetValue(row.Id, out var due))
            {
                db.Add(due);
                passedOver.Add((row, SendResults.Drop(row, OutboxRow.Held)));
            }
            else
                sendings.Add(context.SendingOf(row, Now));
        }

        return new(sendings, passedOver);
    }
}
