namespace ChatAssistant.Adapters.Discord;

/// <summary>Settings of the Discord channel, section <c>Discord</c>. A token alone is enough; without one the channel is off.</summary>
public sealed class DiscordOptions
{
    public const string Section = "Discord";
    public const string Gateway = "gateway";
    public const string Http = "http";

    /// <summary>The bot's, from the developer portal. A secret.</summary>
    public string? Token { get; set; }

    /// <summary>"gateway" connects to Discord and needs no public address; "http" is told by it, at <c>/channels/discord</c>: commands, buttons and forms, but nothing that is typed.</summary>
    public string Mode { get; set; } = Gateway;

    /// <summary>With "http": the application's public key, 64 hexadecimal digits. No secret.</summary>
    public string? PublicKey { get; set; }

    /// <summary>Where this installation is reached from the internet: <c>https://assistant.example.org</c>. For links of our own site.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Another address of the API, instead of Discord's own.</summary>
    public string? ApiBaseUrl { get; set; }

    /// <summary>Another gateway, instead of the one that the API names.</summary>
    public string? GatewayUrl { get; set; }

    /// <summary>How many connections the servers are divided among; as Discord advises when it is left out. One serves 2,500 servers.</summary>
    public int? Shards { get; set; }

    public bool IsOn => !string.IsNullOrWhiteSpace(Token);

    public bool IsHttp => Mode == Http;
}
