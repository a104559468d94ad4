using System.Collections.Concurrent;

namespace ChatAssistant.Core.Turns;

/// <summary>Tells, after the commit, that a conversation has new messages: the dispatcher and waiting readers wake.</summary>
public sealed class OutboxSignal(JustSaid justSaid)
{
    /// <summary>More than these are found in the table.</summary>
    private const int MostKept = 512;

    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> waiting = new();
    private readonly ConcurrentQueue<OutboxRow> said = new();
    private TaskCompletionSource sending = Fresh();
    private bool unnamed;

    /// <summary>Completes at the next message to the conversation. Ask for it before reading, or a message may slip between.</summary>
    public Task Next(Guid conversation) => waiting.GetOrAdd(conversation, static _ => Fresh()).Task;

    /// <summary>Completes when there may be something to send. Ask for it before looking.</summary>
    public Task NextToSend() => Volatile.Read(ref sending).Task;

    /// <summary>Says that these rows are committed. Within the writer gate.</summary>
    public void Raise(IReadOnlyCollection<OutboxRow> rows)
    {
        justSaid.Keep(rows);
        var toSend = false;
        foreach (var row in rows)
        {
            if (row.State == OutboxState.Pending)
            {
                toSend = true;
                Keep(row);
            }

            if (waiting.TryRemove(row.ConversationId, out var waiter))
                waiter.TrySetResult();
        }

        if (toSend)
            Wake();
    }

    /// <summary>Lets the dispatcher look again: rows may wait that nobody told of (a restart, another replica, an elapsed delay).</summary>
    public void WakeSender()
    {
        Volatile.Write(ref unnamed, true);
        Wake();
    }

    /// <summary>For the dispatcher alone: what was said since it last asked.</summary>
    /// <returns>The rows in the order of their commits, and whether others may wait in the table.</returns>
    public (IReadOnlyList<OutboxRow> Said, bool AreOthers) TakeSaid()
    {
        var areOthers = Interlocked.Exchange(ref unnamed, false);
        var rows = new List<OutboxRow>();
        while (said.TryDequeue(out var row))
            rows.Add(row);
        return (rows, areOthers);
    }

    private void Keep(OutboxRow row)
    {
        if (said.Count < MostKept)
            said.Enqueue(row);
        else
            Volatile.Write(ref unnamed, true);
    }

    private void Wake() => Interlocked.Exchange(ref sending, Fresh()).TrySetResult();

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
