using System.Text.Json;
using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>Reads what a session needs to know; null where it is not there.</summary>
internal static class GatewayReading
{
    public static TimeSpan? Interval(GatewayPayload hello) =>
        hello.D is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("heartbeat_interval", out var interval) && interval.ValueKind == JsonValueKind.Number
        && interval.TryGetDouble(out var milliseconds) && milliseconds is >= 1 and <= 3_600_000
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;

    /// <summary>READY itself needs no commit: what it says is said again by whoever begins.</summary>
    public static ResumePoint? Begun(GatewayPayload ready, string url)
    {
        try
        {
            return ready.D?.Deserialize(DiscordJson.Default.ReadyEvent) is { SessionId: { } session } begun ? new(session, begun.ResumeGatewayUrl is { } own && IsAsSafe(own, url) ? own : url, ready.S ?? 1) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The token is said there: never without encryption where the first address has it.</summary>
    private static bool IsAsSafe(string own, string first) => Uri.TryCreate(own, UriKind.Absolute, out var url) && url.Scheme == new Uri(first).Scheme;
}
