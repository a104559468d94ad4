using System.Collections.Immutable;

namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>What a connection may still send: 120 in 60 seconds, or it is closed. The last ones are kept for heartbeats whose time has come.</summary>
internal sealed record SendBudget
{
    public const int Limit = 120;
    public const int KeptForDueHeartbeats = 10;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    public static SendBudget Full { get; } = new();

    private ImmutableQueue<DateTimeOffset> Sent { get; init; } = [];

    private int Count { get; init; }

    /// <returns>What is left after one more; null when it must not be sent now.</returns>
    public SendBudget? Spend(DateTimeOffset now, bool isDue)
    {
        var (sent, count) = (Sent, Count);
        while (count > 0 && sent.Peek() + Window <= now)
            (sent, count) = (sent.Dequeue(), count - 1);
        return count < (isDue ? Limit : Limit - KeptForDueHeartbeats) ? new() { Sent = sent.Enqueue(now), Count = count + 1 } : null;
    }
}
