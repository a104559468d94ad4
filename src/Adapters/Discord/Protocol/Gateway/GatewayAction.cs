using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>What a session wants done.</summary>
internal abstract record GatewayAction
{
    private GatewayAction()
    {
    }

    /// <summary>Connects.</summary>
    /// <param name="IsNew">True when a session will be begun there, which the platform counts.</param>
    public sealed record Connect(string Url, bool IsNew) : GatewayAction;

    public sealed record Send(GatewayPayload Payload) : GatewayAction;

    /// <summary>Hands an event over.</summary>
    public sealed record Deliver(GatewayPayload Payload) : GatewayAction;

    /// <summary>Leaves the connection with this code.</summary>
    public sealed record Close(int Code) : GatewayAction;

    /// <summary>Keeps where to go on.</summary>
    public sealed record Keep(ResumePoint? Point) : GatewayAction;

    /// <summary>The end: this code comes back whatever is done.</summary>
    public sealed record Stop(int Code) : GatewayAction;
}
