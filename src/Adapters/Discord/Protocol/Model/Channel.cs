namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <param name="ParentId">Of a thread: the channel it is in.</param>
internal sealed record Channel(string Id, ChannelType Type = default, string? GuildId = null, string? Name = null, string? ParentId = null)
{
    public IReadOnlyList<User> Recipients { get => field ?? []; init; }
}
