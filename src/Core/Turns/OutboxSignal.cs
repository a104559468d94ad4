using System.Collections.Concurrent;

namespace ChatAssistant.Core.Turns;

/// <summary>Tells, after the commit, that a conversation has new messages: the dispatcher and waiting readers wake.</summary>
public sealed class OutboxSignal
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> waiting = new();
    private TaskCompletionSource any = Fresh();

    /// <summary>Completes at the next message to the conversation. Ask for it before reading, or a message may slip between.</summary>
    public Task Next(Guid conversation) => waiting.GetOrAdd(conversation, static _ => Fresh()).Task;

    /// <summary>Completes at the next message to anyone.</summary>
    public Task NextOfAny() => Volatile.Read(ref any).Task;

    public void Raise(IEnumerable<Guid> conversations)
    {
        foreach (var conversation in conversations)
            if (waiting.TryRemove(conversation, out var waiter))
                waiter.TrySetResult();
        Interlocked.Exchange(ref any, Fresh()).TrySetResult();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
