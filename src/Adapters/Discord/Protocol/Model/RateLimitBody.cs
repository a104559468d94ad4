namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>The body of a 429.</summary>
/// <param name="RetryAfter">In seconds, with fractions.</param>
internal sealed record RateLimitBody(double RetryAfter = 0, bool Global = false, string? Message = null, int? Code = null);
