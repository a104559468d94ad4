using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>Reads what the API answers.</summary>
internal static class RestAnswer
{
    /// <summary>Some 429s come from before the API, without a body of its own.</summary>
    private static readonly TimeSpan WithoutSaying = TimeSpan.FromSeconds(60);

    /// <exception cref="JsonException">It is not what was asked for.</exception>
    public static async Task<T> ReadAsync<T>(HttpResponseMessage answer, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        return await JsonSerializer.DeserializeAsync(body, type, cancellationToken) ?? throw new JsonException("The answer is empty.");
    }

    public static async Task<RestFault> FaultAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        if ((int)answer.StatusCode == 429)
            return Limited(answer.Headers, Read(body, DiscordJson.Default.RateLimitBody));
        var error = Read(body, DiscordJson.Default.ErrorBody);
        return new((int)answer.StatusCode, error?.Code is 0 ? null : error?.Code, error is null ? $"HTTP {(int)answer.StatusCode}" : ErrorPaths.Reason(error), RetryAfter.In(answer.Headers));
    }

    /// <summary>Null where the API says nothing of limits.</summary>
    public static BucketHeaders? LimitsIn(HttpResponseMessage answer) =>
        Header(answer.Headers, "X-RateLimit-Bucket") is { } bucket
        && int.TryParse(Header(answer.Headers, "X-RateLimit-Limit"), out var limit)
        && int.TryParse(Header(answer.Headers, "X-RateLimit-Remaining"), out var remaining)
        && double.TryParse(Header(answer.Headers, "X-RateLimit-Reset-After"), CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e6
            ? new(bucket, limit, remaining, TimeSpan.FromSeconds(seconds))
            : null;

    private static RestFault Limited(HttpResponseHeaders headers, RateLimitBody? body)
    {
        var scope = body is null || body.Global || Header(headers, "X-RateLimit-Global") is not null ? RateLimitScope.Global
            : Header(headers, "X-RateLimit-Scope") == "shared" ? RateLimitScope.Shared : RateLimitScope.User;
        var wait = body is { RetryAfter: > 0 and < 1e6 } ? TimeSpan.FromSeconds(body.RetryAfter) : RetryAfter.In(headers) ?? WithoutSaying;
        return new(429, body?.Code, $"429 {scope}", wait, scope);
    }

    private static T? Read<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Header(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.First() : null;
}
