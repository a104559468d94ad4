using System.Text.Json;

namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>Somebody named in a message. <see cref="Text"/> is how, as written in the activity's text: <c>&lt;at&gt;Name&lt;/at&gt;</c>.</summary>
internal sealed record Mention(ChannelAccount? Mentioned, string? Text)
{
    public string Type { get; init; } = "mention";

    /// <summary>An activity's mentions; entities of other kinds, and broken ones, are passed over.</summary>
    public static IEnumerable<Mention> In(Activity activity) =>
        (activity.Entities ?? []).Where(entity => TypeOf(entity) == "mention").Select(entity => ConnectorJson.Read(entity, ConnectorJson.Default.Mention)).OfType<Mention>();

    private static string? TypeOf(JsonElement entity) =>
        entity.ValueKind == JsonValueKind.Object && entity.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;
}
