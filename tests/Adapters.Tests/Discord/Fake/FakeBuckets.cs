using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Counts calls by route as the platform does, and tells so in headers.</summary>
internal sealed class FakeBuckets(FakeDiscord discord)
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, (int Used, Instant Reset)> used = [];

    /// <returns>How long to wait; null when the call may be made.</returns>
    public Duration? Count(HttpResponse response, string route, string topLevel, (int Limit, Duration Window) bucket)
    {
        lock (guard)
        {
            var now = discord.Now;
            var (count, reset) = used.TryGetValue(route + topLevel, out var known) && known.Reset > now ? known : (0, now + bucket.Window);
            var isOver = count >= bucket.Limit;
            used[route + topLevel] = (isOver ? count : count + 1, reset);
            var after = (reset - now).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Limit"] = bucket.Limit.ToString(CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Remaining"] = Math.Max(0, bucket.Limit - count - 1).ToString(CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Reset"] = ((double)reset.ToUnixTimeMilliseconds() / 1000).ToString("0.000", CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Reset-After"] = after;
            response.Headers["X-RateLimit-Bucket"] = "b" + string.GetHashCode(route, StringComparison.Ordinal).ToString("x8", CultureInfo.InvariantCulture);
            return isOver ? reset - now : null;
        }
    }
}
