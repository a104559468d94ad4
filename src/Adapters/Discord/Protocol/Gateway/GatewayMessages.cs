using System.Text.Json;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>The three things that are ever said on the gateway.</summary>
internal static class GatewayMessages
{
    /// <param name="sequence">Of the last event; null before the first.</param>
    public static GatewayPayload Heartbeat(long? sequence) => new(GatewayOp.Heartbeat, JsonSerializer.SerializeToElement(sequence, DiscordJson.Default.NullableInt64));

    public static GatewayPayload Identify(GatewaySettings settings) => Of(GatewayOp.Identify, new()
    {
        ["token"] = settings.Token,
        ["intents"] = (int)settings.Intents,
        ["shard"] = new JsonArray(settings.Shard, settings.Shards),
        ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "ChatAssistant", ["device"] = "ChatAssistant" },
    });

    public static GatewayPayload Resume(GatewaySettings settings, ResumePoint point) => Of(GatewayOp.Resume, new()
    {
        ["token"] = settings.Token, ["session_id"] = point.SessionId, ["seq"] = point.Sequence,
    });

    private static GatewayPayload Of(int op, JsonObject data)
    {
        using var json = JsonDocument.Parse(data.ToJsonString());
        return new(op, json.RootElement.Clone());
    }
}
