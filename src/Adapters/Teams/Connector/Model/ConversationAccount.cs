namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>A conversation: with one person, of a group, or a thread of a channel.</summary>
internal sealed record ConversationAccount(string? Id)
{
    public const string Personal = "personal";
    public const string GroupChat = "groupChat";
    public const string Channel = "channel";

    /// <summary>"personal", "groupChat" or "channel"; older activities leave it out.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    public bool? IsGroup { get; init; }

    public string? Name { get; init; }
}
