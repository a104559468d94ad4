using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ChatAssistant.Adapters.Web.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Web.Conversations;

/// <summary>How much one address and one conversation may ask. The page and the API share them.</summary>
public sealed class WebLimits : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> requests;
    private readonly PartitionedRateLimiter<IPAddress> sessions;
    private readonly PartitionedRateLimiter<string> messages;
    private readonly PartitionedRateLimiter<string> attachments;
    private readonly PartitionedRateLimiter<HttpContext> streams;

    public WebLimits(IOptions<WebOptions> options)
    {
        var limits = options.Value.RateLimit;
        requests = Limiter<IPAddress>(limits.PerAddress, TimeSpan.FromMinutes(1));
        sessions = Limiter<IPAddress>(limits.SessionsPerAddress, TimeSpan.FromMinutes(1));
        messages = Limiter<string>(limits.PerConversation, TimeSpan.FromMinutes(1));
        attachments = Limiter<string>(limits.AttachmentsPerConversation, TimeSpan.FromHours(1));
        streams = PartitionedRateLimiter.CreateChained(AtOnce(limits.StreamsPerAddress, AddressOf), AtOnce(limits.StreamsPerConversation, http => http.Conversation.Key));
    }

    /// <returns>Null when the request may pass, else after how long to try again.</returns>
    public TimeSpan? Request(HttpContext http) => Take(requests, AddressOf(http));

    /// <inheritdoc cref="Request"/>
    public TimeSpan? Session(HttpContext http) => Take(sessions, AddressOf(http));

    /// <inheritdoc cref="Request"/>
    public TimeSpan? Message(WebConversation conversation) => Take(messages, conversation.Key);

    /// <inheritdoc cref="Request"/>
    public TimeSpan? Attachment(WebConversation conversation) => Take(attachments, conversation.Key);

    /// <summary>A place for one more open stream of the request's conversation and address; given back when it is disposed.</summary>
    public RateLimitLease Stream(HttpContext http) => streams.AttemptAcquire(http);

    public void Dispose()
    {
        requests.Dispose();
        sessions.Dispose();
        messages.Dispose();
        attachments.Dispose();
        streams.Dispose();
    }

    /// <summary>An IPv6 customer has a whole /64: it counts as one.</summary>
    internal static IPAddress AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new(bytes);
    }

    /// <summary>A bucket of <paramref name="most"/> that fills within <paramref name="window"/>.</summary>
    private static PartitionedRateLimiter<TKey> Limiter<TKey>(int most, TimeSpan window)
        where TKey : notnull
    {
        var perPeriod = Math.Max(1, most / 60);
        var bucket = new TokenBucketRateLimiterOptions { TokenLimit = most, TokensPerPeriod = perPeriod, ReplenishmentPeriod = window * perPeriod / most, QueueLimit = 0 };
        return PartitionedRateLimiter.Create<TKey, TKey>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => bucket));
    }

    private static PartitionedRateLimiter<HttpContext> AtOnce<TKey>(int most, Func<HttpContext, TKey> key)
        where TKey : notnull => PartitionedRateLimiter.Create<HttpContext, TKey>(
            http => RateLimitPartition.GetConcurrencyLimiter(key(http), _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = 0 }));

    private static TimeSpan? Take<TKey>(PartitionedRateLimiter<TKey> limiter, TKey key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
    }
}
