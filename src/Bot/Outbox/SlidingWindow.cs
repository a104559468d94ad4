using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>
/// At most so many in any window. It says when the next may go, which the framework's limiters do not, and keeps to the time it is given (ADR 12).
/// </summary>
internal sealed class SlidingWindow(int limit, Duration window)
{
    private readonly Queue<Instant> taken = new();

    public int Room(Instant now)
    {
        Forget(now);
        return limit - taken.Count;
    }

    public bool IsIdle(Instant now) => Room(now) == limit;

    /// <summary>When the next may go: now at the earliest.</summary>
    public Instant NextAt(Instant now) => Room(now) > 0 ? now : taken.Peek() + window;

    public void Take(Instant now) => taken.Enqueue(now);

    private void Forget(Instant now)
    {
        while (taken.TryPeek(out var oldest) && oldest + window <= now)
            taken.Dequeue();
    }
}
