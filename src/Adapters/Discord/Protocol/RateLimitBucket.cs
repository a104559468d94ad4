namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>One limit as learnt: how many are left until when, and how many are on their way.</summary>
internal sealed class RateLimitBucket
{
    /// <summary>Two answers of one window differ by the time they took.</summary>
    private static readonly TimeSpan SameWindow = TimeSpan.FromMilliseconds(500);

    private int limit = int.MaxValue;
    private int remaining = int.MaxValue;
    private int underWay;
    private TimeSpan window;
    private DateTimeOffset reset;
    private DateTimeOffset blockedUntil;

    /// <summary>Takes one of what is left.</summary>
    /// <returns>How long to wait instead; null when it was taken.</returns>
    public TimeSpan? Take(DateTimeOffset now)
    {
        if (blockedUntil > now)
            return blockedUntil - now;
        if (remaining != int.MaxValue && reset <= now)
            (remaining, reset) = (limit, now + window);
        if (remaining - underWay <= 0)
            return reset - now;
        underWay++;
        return null;
    }

    public void Begin() => underWay++;

    public void End() => underWay = Math.Max(0, underWay - 1);

    public void Learn(BucketHeaders headers, DateTimeOffset now)
    {
        var until = now + headers.ResetAfter;
        // Answers overtake each other: the smallest figure of a window is the true one.
        remaining = (until - reset).Duration() < SameWindow ? Math.Min(remaining, headers.Remaining) : headers.Remaining;
        (limit, reset) = (headers.Limit, until);
        window = headers.ResetAfter > window ? headers.ResetAfter : window;
    }

    public void Block(DateTimeOffset until) => blockedUntil = until > blockedUntil ? until : blockedUntil;

    /// <summary>True when nothing would be lost by forgetting it.</summary>
    public bool IsIdle(DateTimeOffset now) => underWay == 0 && reset <= now && blockedUntil <= now;
}
