using ChatAssistant.Core.Data;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Bot.Jobs;

/// <summary>
/// Takes out the traces of the machinery. What is kept of people and how long is retention's affair, not this one's.
/// </summary>
public sealed class Housekeeping(IStorage storage, WriterGate gate, IEnumerable<IDailySweep> sweeps, DomainClock clock)
{
    /// <summary>Far longer than any platform redelivers: a message of before would be taken for a new one.</summary>
    public static readonly Duration InboxKept = Duration.FromDays(30);

    /// <summary>A question that led to nothing by then is stale, answered politely like any old button.</summary>
    public static readonly Duration QuestionsKept = Duration.FromDays(180);

    public static readonly Duration EndedKept = Duration.FromDays(30);

    private const int ChunkSize = 1000;

    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var (inbox, questions, ended) = (now - InboxKept, now - QuestionsKept, now - EndedKept);
        await DeleteAsync(db => db.Inbox.Where(row => row.ReceivedAt < inbox && row.DeadReason == null).OrderBy(row => row.Id), cancellationToken);
        await DeleteAsync(db => db.Questions.Where(question => question.AskedAt < questions).OrderBy(question => question.Id), cancellationToken);
        await DeleteAsync(db => db.Sessions.Where(session => session.Status != SessionStatus.Open && session.UpdatedAt < ended).OrderBy(session => session.Id), cancellationToken);
        await DeleteAsync(db => db.WorkItems.Where(item => item.DoneAt < ended).OrderBy(item => item.Id), cancellationToken);
        await DeleteAsync(db => db.Files.Where(file => file.ExpiresAt < now).OrderBy(file => file.Id), cancellationToken);
        foreach (var sweep in sweeps)
            await SweepAsync(sweep, cancellationToken);
    }

    /// <summary>What the features keep in order themselves.</summary>
    private async Task SweepAsync(IDailySweep sweep, CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var db = storage.Create();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await sweep.SweepAsync(db, clock.Now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>In chunks, each through the writer gate, so that turns pass in between.</summary>
    private async Task DeleteAsync<T>(Func<AssistantDb, IQueryable<T>> old, CancellationToken cancellationToken)
        where T : class
    {
        for (var deleted = ChunkSize; deleted == ChunkSize;)
        {
            using var pass = await gate.EnterAsync(cancellationToken);
            await using var db = storage.Create();
            deleted = await old(db).Take(ChunkSize).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
