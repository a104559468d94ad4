using System.Text.Json;

namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>What Teams adds to an activity.</summary>
/// <param name="EventType">Which change: teamMemberAdded, editMessage… The documentation writes some in lower case: compare without case.</param>
internal sealed record TeamsChannelData(string? EventType = null)
{
    public TeamsInfo? Tenant { get; init; }

    public TeamsInfo? Team { get; init; }

    public TeamsInfo? Channel { get; init; }

    /// <summary>Empty where there is none, or where it is not understood.</summary>
    public static TeamsChannelData Of(Activity activity) =>
        activity.ChannelData is { } data && ConnectorJson.Read(data, ConnectorJson.Default.TeamsChannelData) is { } read ? read : new();

    public bool Is(string eventType) => string.Equals(EventType, eventType, StringComparison.OrdinalIgnoreCase);

    public JsonElement ToJson() => ConnectorJson.Write(this, ConnectorJson.Default.TeamsChannelData);
}
