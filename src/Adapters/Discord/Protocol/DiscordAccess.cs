namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>Where the API is, and what we are to it.</summary>
/// <param name="Token">The bot's. A secret.</param>
/// <param name="ApiBaseUrl">Without a slash at its end.</param>
/// <param name="About">A page that says who runs this bot, if there is one.</param>
internal sealed record DiscordAccess(string Token, string ApiBaseUrl = DiscordAccess.DefaultBaseUrl, string About = "https://discord.com/developers/applications")
{
    public const string DefaultBaseUrl = "https://discord.com/api/v10";

    private static readonly string Version = typeof(DiscordAccess).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>The form the API asks for; it refuses others.</summary>
    public string UserAgent => $"DiscordBot ({About}, {Version})";

    /// <summary>Never the token.</summary>
    public override string ToString() => ApiBaseUrl;
}
