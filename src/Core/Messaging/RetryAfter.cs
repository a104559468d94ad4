using System.Net.Http.Headers;

namespace ChatAssistant.Core.Messaging;

/// <summary>The header with which a platform says when to come back (RFC 9110, 10.2.3).</summary>
public static class RetryAfter
{
    /// <summary>
    /// In how long, whether it is written as seconds or as a date. A date is held against the answer's own (RFC 9110, 6.6.1), so that neither our clock nor
    /// theirs needs to be right.
    /// </summary>
    /// <returns>Null when nothing is said, or a time that is past.</returns>
    public static TimeSpan? In(HttpResponseHeaders headers) =>
        (headers.RetryAfter?.Delta ?? (headers.RetryAfter?.Date - headers.Date)) is { } delay && delay > TimeSpan.Zero ? delay : null;
}
