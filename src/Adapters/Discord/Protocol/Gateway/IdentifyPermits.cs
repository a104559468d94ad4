using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>When a session may be begun: so many every five seconds, and so many a day. Beyond that the platform resets the token.</summary>
internal sealed class IdentifyPermits(SessionStartLimit limit, TimeProvider time)
{
    /// <summary>Five by the platform's count, and a little for a connection that opens faster than the one before.</summary>
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5.5);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Lock guard = new();
    private readonly Dictionary<int, DateTimeOffset> next = [];
    private int remaining = limit.Remaining;
    private DateTimeOffset reset = time.GetUtcNow() + TimeSpan.FromMilliseconds(limit.ResetAfter);

    /// <summary>Takes a place.</summary>
    /// <returns>How long to wait for it.</returns>
    public TimeSpan Reserve(int shard)
    {
        lock (guard)
        {
            var now = time.GetUtcNow();
            if (now >= reset)
                (remaining, reset) = (limit.Total, now + Day);
            var bucket = shard % Math.Max(1, limit.MaxConcurrency);
            var at = next.TryGetValue(bucket, out var free) && free > now ? free : now;
            if (remaining <= 0)
                at = at > reset ? at : reset;
            else
                remaining--;
            next[bucket] = at + Spacing;
            return at - now;
        }
    }
}
