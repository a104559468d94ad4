namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>How people reach the bot.</summary>
public enum DiscordWay
{
    /// <summary>In direct messages, over the gateway.</summary>
    Gateway,

    /// <summary>In direct messages, by interactions that are posted.</summary>
    Http,

    /// <summary>In a server, over the gateway: only they see what is answered.</summary>
    Server,
}
