namespace ChatAssistant.Adapters.Web;

/// <summary>How much one conversation and one address may ask, section <c>Web:RateLimit</c>. An address is an IPv4 address or an IPv6 /64 network.</summary>
public sealed class WebRateLimitOptions
{
    public const int Most = 100_000_000;

    /// <summary>Requests a minute in one conversation; as many may come at once.</summary>
    public int PerConversation { get; set; } = 240;

    /// <summary>Requests a minute from one address: a whole office may share one.</summary>
    public int PerAddress { get; set; } = 1200;

    /// <summary>New conversations a minute from one address.</summary>
    public int SessionsPerAddress { get; set; } = 30;

    /// <summary>Files an hour in one conversation.</summary>
    public int AttachmentsPerConversation { get; set; } = 30;

    /// <summary>Event streams and held polls open at once in one conversation: tabs and devices.</summary>
    public int StreamsPerConversation { get; set; } = 8;

    /// <summary>Event streams and held polls open at once from one address.</summary>
    public int StreamsPerAddress { get; set; } = 200;
}
