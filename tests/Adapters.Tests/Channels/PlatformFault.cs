namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>What the platform does instead of taking a message.</summary>
public enum PlatformFault
{
    /// <summary>It asks to come back in 30 seconds.</summary>
    Throttled,

    /// <summary>The person blocked the bot.</summary>
    Blocked,

    /// <summary>It fails, and says so.</summary>
    ServerError,

    /// <summary>It takes the message, but the connection is cut before its answer.</summary>
    CutAfter,

    /// <summary>The connection is cut before it takes the message.</summary>
    CutBefore,

    /// <summary>It refuses this message for good.</summary>
    Refused,
}
