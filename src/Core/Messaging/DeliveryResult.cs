using NodaTime;

namespace ChatAssistant.Core.Messaging;

/// <summary>What became of one part. Expected outcomes are values; an exception is a bug.</summary>
public abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    /// <summary>The platform has it, under this id; <paramref name="More"/> says whether the message has a next part.</summary>
    public sealed record Delivered(string? Receipt, bool More = false) : DeliveryResult;

    /// <summary>Not now: after this long when the platform said so, else after our own backoff.</summary>
    public sealed record RetryAfter(Duration? Delay, string Reason) : DeliveryResult;

    /// <summary>The conversation goes on under another id of the platform: it is sent there at once.</summary>
    public sealed record Moved(string Conversation) : DeliveryResult;

    /// <summary>Never: the platform refuses this message.</summary>
    public sealed record Rejected(string Reason) : DeliveryResult;

    /// <summary>The person blocked the bot or left: nothing more can be sent to this conversation.</summary>
    /// <param name="Reason">One of those below, for which the coordination is told the remedy; or the platform's own.</param>
    public sealed record Blocked(string Reason) : DeliveryResult
    {
        /// <summary>The assistant was taken away there, or never added.</summary>
        public const string Left = "left";

        /// <summary>By the person.</summary>
        public const string ByReader = "blocked";

        /// <summary>By whoever administers the platform for the person.</summary>
        public const string ByAdministration = "forbidden";
    }
}
