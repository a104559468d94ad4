namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>The API's own codes that mean something to us.</summary>
internal static class ErrorCode
{
    public const int UnknownChannel = 10003;
    public const int UnknownMessage = 10008;
    public const int UnknownUser = 10013;
    public const int UnknownWebhook = 10015;

    /// <summary>Answered too late, or twice by different programs.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>They blocked the bot.</summary>
    public const int CannotMessageUser = 50007;

    /// <summary>
    /// They take no direct messages of their servers' members, or are in no server with the bot any more; documented since March 2026
    /// (discord-api-docs: pull requests 8212 and 8244, and issue 8238, which says what tells the two codes apart).
    /// </summary>
    public const int NoMutualGuild = 50278;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
    public const int MissingPermissions = 50013;

    /// <summary>An interaction's token older than 15 minutes.</summary>
    public const int InvalidWebhookToken = 50027;
    public const int InvalidFormBody = 50035;
}
