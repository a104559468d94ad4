namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

internal enum GatewayPhase
{
    /// <summary>Until it is time to connect.</summary>
    Waiting,
    Connecting,

    /// <summary>Connected; nothing was said yet.</summary>
    Open,

    /// <summary>The platform said hello, and we who we are.</summary>
    Greeted,
    Stopped,
}
