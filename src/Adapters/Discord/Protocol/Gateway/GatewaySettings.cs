namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <param name="Token">The bot's. A secret.</param>
/// <param name="Url">Where a session begins: <c>wss://gateway.discord.gg</c>.</param>
/// <param name="Shard">From 0 on.</param>
internal sealed record GatewaySettings(string Token, string Url, int Shard = 0, int Shards = 1, GatewayIntents Intents = GatewayIntents.Needed)
{
    /// <summary>Never the token.</summary>
    public override string ToString() => $"{Url} {Shard}/{Shards}";
}
