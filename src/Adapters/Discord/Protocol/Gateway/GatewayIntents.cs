namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>What the platform is asked to tell. None of these is privileged.</summary>
[Flags]
internal enum GatewayIntents
{
    Guilds = 1 << 0,
    DirectMessages = 1 << 12,
    GuildScheduledEvents = 1 << 16,

    /// <summary>All that this channel needs.</summary>
    Needed = Guilds | DirectMessages | GuildScheduledEvents,
}
