using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>Takes out what was kept long enough. Running it twice changes nothing.</summary>
public sealed class RetentionSweep(RetentionOptions kept) : IDailySweep
{
    // Of the tables that every message makes longer, so much at a time.
    private const int ChunkSize = 1000;

    public async Task<bool> SweepAsync(AssistantDb db, Instant now, CancellationToken cancellationToken)
    {
        if (await SweepConversationsAsync(db, now, cancellationToken))
            return true;
        await SweepQueuesAsync(db, now, cancellationToken);
        await SweepMattersAsync(db, now, cancellationToken);
        await PlanWarningsAsync(db, now, cancellationToken);
        return false;
    }

    /// <returns>True when there may be more of them.</returns>
    private async Task<bool> SweepConversationsAsync(AssistantDb db, Instant now, CancellationToken cancellationToken)
    {
        var (old, replayable, unanswered) = (now - kept.Messages, now - RetentionOptions.Redelivery, now - kept.ClosedMatters);
        return await ChunkAsync(db.Inbox.Where(row => row.ReceivedAt < old || (row.ReceivedAt < replayable && row.ConversationId == null && row.Content == null)).OrderBy(row => row.Id))
            | await ChunkAsync(db.Outbox.Where(row => row.CreatedAt < old && row.State != OutboxState.Pending).OrderBy(row => row.Id))
            | await ChunkAsync(db.Questions
                .Where(question => question.AskedAt < old && (question.AskedAt < unanswered || question.AnsweredAt != null || question.Dialog == null || question.Session != null))
                .OrderBy(question => question.Id))
            | await ChunkAsync(db.Sessions.Where(session => session.UpdatedAt < old).OrderBy(session => session.Id))
            | await ChunkAsync(db.Due.Where(row => row.DueAt < old && (row.State == DueState.Done || row.State == DueState.Cancelled)).OrderBy(row => row.Id));

        async Task<bool> ChunkAsync<T>(IQueryable<T> gone) => await gone.Take(ChunkSize).ExecuteDeleteAsync(cancellationToken) == ChunkSize;
    }

    private async Task SweepQueuesAsync(AssistantDb db, Instant now, CancellationToken cancellationToken)
    {
        var (old, settled) = (now - kept.Messages, now - kept.ClosedMatters);
        await db.WorkItems.Where(item => item.DoneAt < old).ExecuteDeleteAsync(cancellationToken);
        await db.Set<LinkCode>().Where(code => code.ExpiresAt < old).ExecuteDeleteAsync(cancellationToken);
        await db.Set<WrongLinkCode>().Where(code => code.At < old).ExecuteDeleteAsync(cancellationToken);
        await db.Files.Where(file => file.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        await db.Todo.Where(item => item.DoneAt < settled).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>A need and a check-in's answer stay, for the figures; a need's words do not.</summary>
    private async Task SweepMattersAsync(AssistantDb db, Instant now, CancellationToken cancellationToken)
    {
        var (closed, reported, drafted) = (now - kept.ClosedMatters, now - kept.Reports, now - kept.Messages);
        await db.RelayedMessages.Where(message => message.At < closed).ExecuteDeleteAsync(cancellationToken);
        await db.ExchangeNews.Where(news => news.At < closed).ExecuteDeleteAsync(cancellationToken);
        await db.Reports.Where(report => report.CreatedAt < reported).ExecuteDeleteAsync(cancellationToken);
        await db.Set<NeedDraft>().Where(draft => draft.CreatedAt < drafted).ExecuteDeleteAsync(cancellationToken);
        await db.Needs.Where(need => need.ClosedAt < closed && need.Sentence != "").ExecuteUpdateAsync(row => row.SetProperty(need => need.Sentence, ""), cancellationToken);
    }

    /// <summary>Who was not here for so long is told before being erased; once for each absence.</summary>
    private async Task PlanWarningsAsync(AssistantDb db, Instant now, CancellationToken cancellationToken)
    {
        var absent = now - kept.InactivityWarning;
        var people = await db.People.AsNoTracking()
            .Where(person => person.LastSeenAt <= absent && person.ErasureDueAt == null && db.Set<ChannelAccount>().Any(account => account.PersonId == person.Id))
            .Where(person => !db.Set<DueRow>().Any(row => row.PersonId == person.Id && row.DueAt > person.LastSeenAt && (row.Kind == Inactivity.WarningKind || row.Kind == Inactivity.EndKind)))
            .ToListAsync(cancellationToken);
        db.Due.AddRange(people.Select(person => Inactivity.Row(Inactivity.WarningKind, person, person.LastSeenAt + kept.InactivityWarning)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
