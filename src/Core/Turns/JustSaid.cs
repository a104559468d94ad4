namespace ChatAssistant.Core.Turns;

/// <summary>
/// The last messages of conversations that are read rather than written to, as this process committed them: who reads right after a turn is answered without a look at the table, which
/// costs a reader its page cache after every commit. The table is the truth wherever this does not reach back far enough, and alone where other processes write too.
/// </summary>
public sealed class JustSaid(IStorage storage, PulledChannels pulled, TimeProvider time)
{
    /// <summary>Conversations remembered; one takes the place of another.</summary>
    private const int Places = 1024;

    /// <summary>Messages of one conversation.</summary>
    private const int MostRows = 8;

    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private readonly Tail?[] tails = new Tail?[Places];
    private bool forgotten;

    /// <summary>Messages after a number, in order and without a gap; empty where the table is to be asked.</summary>
    public IReadOnlyList<OutboxRow> After(Guid conversation, long after) =>
        Volatile.Read(ref PlaceOf(conversation)) is { } tail && tail.Of == conversation && tail.Rows[0].Sequence <= after + 1 && time.GetElapsedTime(tail.At) < Kept
            ? tail.Rows.FindAll(row => row.Sequence > after)
            : [];

    /// <summary>Forgets all of it, and what the transaction in progress says: somebody is erased, from what others were told too. Within the writer gate.</summary>
    public void Forget()
    {
        forgotten = true;
        Array.Clear(tails);
    }

    /// <summary>Keeps what was committed. Within the writer gate.</summary>
    internal void Keep(IEnumerable<OutboxRow> rows)
    {
        if (storage.IsShared || Interlocked.Exchange(ref forgotten, false))
            return;
        foreach (var row in rows)
            if (row.Replaces is null && pulled.Contains(row.Channel))
                Keep(row);
    }

    private void Keep(OutboxRow row)
    {
        ref var place = ref PlaceOf(row.ConversationId);
        var before = place is { } tail && tail.Of == row.ConversationId && tail.Rows[^1].Sequence == row.Sequence - 1 ? tail.Rows : [];
        Volatile.Write(ref place, new(row.ConversationId, [.. before.TakeLast(MostRows - 1), row], time.GetTimestamp()));
    }

    private ref Tail? PlaceOf(Guid conversation) => ref tails[(uint)conversation.GetHashCode() % Places];

    private sealed record Tail(Guid Of, List<OutboxRow> Rows, long At);
}
