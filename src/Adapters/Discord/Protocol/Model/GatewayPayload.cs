using System.Text.Json;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>What travels on the gateway.</summary>
/// <param name="Op">The operation.</param>
/// <param name="D">Its data.</param>
/// <param name="S">The sequence number of a dispatch.</param>
/// <param name="T">The name of a dispatch.</param>
internal sealed record GatewayPayload(int Op, JsonElement? D = null, long? S = null, string? T = null);
