using System.Text.Json;

namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>A conversation to open: with one person, or a new thread of a channel.</summary>
internal sealed record ConversationParameters(ChannelAccount Bot, bool IsGroup)
{
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    public string? TenantId { get; init; }

    /// <summary>The first message; a channel needs one, a person's conversation has none.</summary>
    public Activity? Activity { get; init; }

    public JsonElement? ChannelData { get; init; }
}
