using System.Collections.Concurrent;

namespace ChatAssistant.Core.Turns;

/// <summary>Tells, after the commit, that a conversation has new messages: the dispatcher and waiting readers wake.</summary>
public sealed class OutboxSignal
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> waiting = new();
    private TaskCompletionSource sending = Fresh();

    /// <summary>Completes at the next message to the conversation. Ask for it before reading, or a message may slip between.</summary>
    public Task Next(Guid conversation) => waiting.GetOrAdd(conversation, static _ => Fresh()).Task;

    /// <summary>Completes when there may be something to send. Ask for it before looking.</summary>
    public Task NextToSend() => Volatile.Read(ref sending).Task;

    /// <summary>Says that these rows are committed.</summary>
    public void Raise(IEnumerable<OutboxRow> rows)
    {
        var toSend = false;
        foreach (var row in rows)
        {
            toSend |= row.State == OutboxState.Pending;
            if (waiting.TryRemove(row.ConversationId, out var waiter))
                waiter.TrySetResult();
        }

        if (toSend)
            WakeSender();
    }

    /// <summary>Lets the dispatcher look again: rows may wait that nobody told of (a restart, another replica, an elapsed delay).</summary>
    public void WakeSender() => Interlocked.Exchange(ref sending, Fresh()).TrySetResult();

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
