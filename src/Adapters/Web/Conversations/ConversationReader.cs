using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Web.Conversations;

/// <summary>Reads a conversation's messages in their order, waiting for new ones where asked.</summary>
public sealed class ConversationReader(IStorage storage, JustSaid justSaid, OutboxSignal signal, TimeProvider time)
{
    /// <summary>Messages in one answer; the next are asked for after the last.</summary>
    public const int PageSize = 200;

    /// <summary>Another replica's messages raise no signal here: they are looked for this often.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    private static readonly CompiledQuery<Func<AssistantDb, Guid, long, IAsyncEnumerable<SaidMessage>>> After = new(() =>
        EF.CompileAsyncQuery((AssistantDb db, Guid conversation, long after) =>
            db.Set<OutboxRow>().Where(row => row.ConversationId == conversation && row.Sequence > after)
                .OrderBy(row => row.Sequence).Take(PageSize)
                .Select(row => new SaidMessage(
                    row.Sequence,
                    row.Replaces == null ? null : db.Set<OutboxRow>().Where(replaced => replaced.Id == row.Replaces).Select(replaced => (long?)replaced.Sequence).FirstOrDefault(),
                    row.Message,
                    row.CreatedAt))));

    /// <summary>What was said a moment ago, without a look at the table; empty when nothing is known of it.</summary>
    public IReadOnlyList<SaidMessage> Recall(Guid conversation, long after) =>
        [.. justSaid.After(conversation, after).Select(row => new SaidMessage(row.Sequence, null, row.Message, row.CreatedAt))];

    public async Task<IReadOnlyList<SaidMessage>> ReadAsync(Guid conversation, long after, CancellationToken cancellationToken)
    {
        if (Recall(conversation, after) is { Count: > 0 } just)
            return just;
        await using var db = storage.Create();
        var said = new List<SaidMessage>();
        await foreach (var message in After.On(db)(db, conversation, after).WithCancellation(cancellationToken))
            said.Add(message);
        return said;
    }

    /// <summary>Reads; when there is nothing, waits until there is or the time is over.</summary>
    public async Task<IReadOnlyList<SaidMessage>> WaitAsync(Guid conversation, long after, TimeSpan wait, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            // Asked for before reading: a message committed in between still wakes it.
            var next = wait > TimeSpan.Zero ? signal.Next(conversation) : Task.CompletedTask;
            var said = await ReadAsync(conversation, after, cancellationToken);
            var left = wait - time.GetElapsedTime(started);
            if (said.Count > 0 || left <= TimeSpan.Zero)
                return said;
            await Task.WhenAny(next, Task.Delay(left < LookAgain ? left : LookAgain, time, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
