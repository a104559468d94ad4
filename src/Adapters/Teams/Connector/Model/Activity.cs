using System.Text.Json;

namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>
/// One thing that happened in a conversation, or that is to happen there (Activity protocol). Ids are opaque. What differs by kind of activity and by
/// channel stays JSON until it is asked for, so that an unknown shape spoils nothing else.
/// </summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>ISO 8601, as the platform wrote it.</summary>
    public string? Timestamp { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    /// <summary>"plain", "markdown" or "xml"; markdown when absent.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What notifications show of a card.</summary>
    public string? Summary { get; init; }

    /// <summary>What a screen reader or a voice says.</summary>
    public string? Speak { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    public string? Locale { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Mentions among others; see <see cref="Mention.In"/>.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Of an invoke: which one.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installationUpdate: add or remove.</summary>
    public string? Action { get; init; }

    /// <summary>Of an invoke, and of a message that a card sent.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>See <see cref="TeamsChannelData.Of"/>.</summary>
    public JsonElement? ChannelData { get; init; }
}
