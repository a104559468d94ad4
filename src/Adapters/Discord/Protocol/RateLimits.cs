namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>
/// The platform's limits, learnt from its answers: a call that would be refused is refused here, with the time to wait, and is not made. It never sleeps.
/// A token that was refused stops all calls, and refusals that could end in a ban stop them long before.
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>Calls a second with the bot's token, whatever the route.</summary>
    public const int GlobalLimit = 50;

    /// <summary>At 10,000 answers of 401, 403 or 429 in ten minutes the platform shuts an address out.</summary>
    public const int InvalidLimit = 1000;

    private const int KeptBuckets = 2000;
    private static readonly TimeSpan GlobalWindow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan InvalidWindow = TimeSpan.FromMinutes(10);

    private readonly Lock guard = new();
    private readonly Dictionary<string, string> bucketOf = [];
    private readonly Dictionary<(string Bucket, string TopLevel), RateLimitBucket> buckets = [];
    private readonly Queue<DateTimeOffset> sent = new();
    private readonly Queue<DateTimeOffset> invalid = new();
    private DateTimeOffset pausedUntil;

    /// <summary>True for good once the platform refused the bot's token.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>How many buckets are kept in mind.</summary>
    public int Known
    {
        get
        {
            lock (guard)
                return buckets.Count;
        }
    }

    /// <summary>Asks for leave to make a call; <see cref="End"/> follows where it was given.</summary>
    /// <returns>Why not, and for how long; null when it may be made.</returns>
    public RestFault? Ask(RestRequest request)
    {
        lock (guard)
        {
            var now = time.GetUtcNow();
            if (request.IsAuthorized && IsStopped)
                return new(401, null, "the token was refused");
            if (pausedUntil > now)
                return Wait(pausedUntil - now, RateLimitScope.Global);
            if (Full(invalid, InvalidLimit, InvalidWindow, now) is { } tooManyRefusals)
                return Wait(tooManyRefusals, RateLimitScope.Global);
            if (request.IsAuthorized && Full(sent, GlobalLimit, GlobalWindow, now) is { } tooMany)
                return Wait(tooMany, RateLimitScope.Global);
            if (BucketOf(request, now).Take(now) is { } empty)
                return Wait(empty, RateLimitScope.User);
            if (request.IsAuthorized)
                sent.Enqueue(now);
            return null;
        }
    }

    /// <summary>What the answer to a call says.</summary>
    public void Learn(RestRequest request, BucketHeaders? headers, RestFault? fault)
    {
        lock (guard)
        {
            var now = time.GetUtcNow();
            if (headers is not null)
                Bind(request, headers.Bucket, now).Learn(headers, now);
            if (fault is { Status: 401 or 403 } or { Status: 429, Scope: not RateLimitScope.Shared })
                invalid.Enqueue(now);
            // Without authorization it is an interaction's token that was refused.
            IsStopped |= fault is { Status: 401 } && request.IsAuthorized;
            if (fault is not { Status: 429, RetryAfter: { } wait })
                return;
            if (fault.Scope == RateLimitScope.Global)
                pausedUntil = now + wait > pausedUntil ? now + wait : pausedUntil;
            else
                BucketOf(request, now).Block(now + wait);
        }
    }

    /// <summary>A call is over, whatever came of it.</summary>
    public void End(RestRequest request)
    {
        lock (guard)
            BucketOf(request, time.GetUtcNow()).End();
    }

    private static RestFault Wait(TimeSpan wait, RateLimitScope scope) => new(429, null, $"our own limit, {scope}", wait, scope);

    private RateLimitBucket BucketOf(RestRequest request, DateTimeOffset now)
    {
        var key = (bucketOf.GetValueOrDefault(request.Route, request.Route), request.TopLevel);
        if (buckets.TryGetValue(key, out var bucket))
            return bucket;
        if (buckets.Count >= KeptBuckets)
            foreach (var (idle, _) in buckets.Where(kept => kept.Value.IsIdle(now)).ToList())
                buckets.Remove(idle);
        return buckets[key] = new();
    }

    /// <summary>Routes share a bucket once the platform says so; what is on its way moves along.</summary>
    private RateLimitBucket Bind(RestRequest request, string bucket, DateTimeOffset now)
    {
        if (bucketOf.GetValueOrDefault(request.Route) != bucket)
        {
            BucketOf(request, now).End();
            bucketOf[request.Route] = bucket;
            BucketOf(request, now).Begin();
        }

        return BucketOf(request, now);
    }

    private static TimeSpan? Full(Queue<DateTimeOffset> times, int limit, TimeSpan window, DateTimeOffset now)
    {
        while (times.TryPeek(out var oldest) && oldest + window <= now)
            times.Dequeue();
        return times.Count < limit ? null : times.Peek() + window - now;
    }
}
