using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>What happens to a session.</summary>
internal abstract record GatewayEvent
{
    private GatewayEvent()
    {
    }

    /// <summary>It begins, or time has passed.</summary>
    public sealed record Ticked : GatewayEvent;

    public sealed record Opened : GatewayEvent;

    public sealed record Received(GatewayPayload Payload) : GatewayEvent;

    /// <summary>The connection is gone, or never came to be. No code when the other side said none.</summary>
    public sealed record Closed(int? Code) : GatewayEvent;

    /// <summary>All up to this sequence number is committed.</summary>
    public sealed record Committed(long Sequence) : GatewayEvent;

    /// <summary>Something could not be committed: it has to be told again.</summary>
    public sealed record NotCommitted : GatewayEvent;
}
