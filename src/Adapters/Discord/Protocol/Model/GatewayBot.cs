namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>GET /gateway/bot: where to connect, with how many shards, and how often.</summary>
internal sealed record GatewayBot(string Url, int Shards = 1, SessionStartLimit? SessionStartLimit = null);
