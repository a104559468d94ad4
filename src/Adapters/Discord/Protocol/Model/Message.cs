namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>A message as it is told. Content, embeds, files and components are empty where the bot may not read: in servers, unless it wrote it or is named in it.</summary>
internal sealed record Message(
    string Id, string? ChannelId = null, User? Author = null, string? Content = null, DateTimeOffset? Timestamp = null, string? GuildId = null, GuildMember? Member = null, MessageFlags Flags = default,
    int Type = 0, string? WebhookId = null, DateTimeOffset? EditedTimestamp = null)
{
    /// <summary>A plain message, or one that answers another. All other types are the platform's own notices.</summary>
    public const int Default = 0;
    public const int Reply = 19;

    public IReadOnlyList<Embed> Embeds { get => field ?? []; init; }

    public IReadOnlyList<Component> Components { get => field ?? []; init; }

    public IReadOnlyList<Attachment> Attachments { get => field ?? []; init; }
}
