namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>Whose limit a 429 is about.</summary>
internal enum RateLimitScope
{
    /// <summary>This bot's, on this route.</summary>
    User,

    /// <summary>This bot's, on everything.</summary>
    Global,

    /// <summary>A resource's, shared with others; none of our fault.</summary>
    Shared,
}
