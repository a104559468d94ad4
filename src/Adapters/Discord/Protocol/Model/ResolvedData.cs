namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>What the ids in an interaction stand for.</summary>
internal sealed record ResolvedData
{
    public IReadOnlyDictionary<string, User>? Users { get; init; }

    public IReadOnlyDictionary<string, GuildMember>? Members { get; init; }

    public IReadOnlyDictionary<string, Channel>? Channels { get; init; }

    public IReadOnlyDictionary<string, Attachment>? Attachments { get; init; }

    public IReadOnlyDictionary<string, Message>? Messages { get; init; }
}
