namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>Why a call came to nothing. It holds no token and no address.</summary>
/// <param name="Status">HTTP's; null when no answer came, or when nothing was asked.</param>
/// <param name="Code">The API's own, see <see cref="ErrorCode"/>.</param>
/// <param name="Reason">In English, for logs.</param>
/// <param name="RetryAfter">When it may be tried again, where that is known.</param>
/// <param name="Scope">Of a 429.</param>
internal sealed record RestFault(int? Status, int? Code, string Reason, TimeSpan? RetryAfter = null, RateLimitScope? Scope = null)
{
    /// <summary>True when the same call may succeed later: a limit, the platform's own failure, or no answer.</summary>
    public bool IsPassing => Status is null or 429 or >= 500;
}
