using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>
/// The API's calls that we make, one request each. Nothing waits here and nothing is tried again: a refusal, a limit or a broken connection is a
/// <see cref="RestFault"/> for the outbox. What goes by an interaction's token carries no authorization.
/// </summary>
internal sealed class DiscordRest(RestClient client)
{
    public Task<RestResult<GatewayBot>> GetGatewayBotAsync(CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Get($"/gateway/bot"), DiscordJson.Default.GatewayBot, cancellationToken);

    public Task<RestResult<User>> GetCurrentUserAsync(CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Get($"/users/@me"), DiscordJson.Default.User, cancellationToken);

    public Task<RestResult<Application>> GetCurrentApplicationAsync(CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Get($"/applications/@me"), DiscordJson.Default.Application, cancellationToken);

    /// <summary>With their localizations, so that they can be compared with what we would register.</summary>
    public Task<RestResult<IReadOnlyList<ApplicationCommand>>> GetGlobalCommandsAsync(string application, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Get($"/applications/{application}/commands?with_localizations=true"), DiscordJson.Default.IReadOnlyListApplicationCommand, cancellationToken);

    /// <summary>All at once; those that are not named go.</summary>
    public Task<RestResult<IReadOnlyList<ApplicationCommand>>> BulkOverwriteGlobalCommandsAsync(string application, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Put($"/applications/{application}/commands", commands, DiscordJson.Default.IReadOnlyListApplicationCommand), DiscordJson.Default.IReadOnlyListApplicationCommand, cancellationToken);

    /// <summary>The first answer, within 3 seconds.</summary>
    public Task<RestFault?> CreateInteractionResponseAsync(Interaction interaction, InteractionCallback callback, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Post($"/interactions/{interaction.Id}/{interaction.Token}/callback", callback, DiscordJson.Default.InteractionCallback).ByItsToken(), cancellationToken);

    /// <summary>After a deferral, the answer; after an answer, a change to it. Within 15 minutes.</summary>
    public Task<RestResult<Message>> EditOriginalInteractionResponseAsync(string application, string token, MessageBody message, IReadOnlyList<Upload> files, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Patch($"/webhooks/{application}/{token}/messages/@original", message.With(files), DiscordJson.Default.MessageBody).ByItsToken() with { Files = files }, DiscordJson.Default.Message, cancellationToken);

    /// <summary>Takes a promise back, or the answer away.</summary>
    public Task<RestFault?> DeleteOriginalInteractionResponseAsync(string application, string token, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Delete($"/webhooks/{application}/{token}/messages/@original") with { IsAuthorized = false }, cancellationToken);

    public Task<RestResult<Message>> CreateFollowupAsync(string application, string token, MessageBody message, IReadOnlyList<Upload> files, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Post($"/webhooks/{application}/{token}", message.With(files), DiscordJson.Default.MessageBody).ByItsToken() with { Files = files }, DiscordJson.Default.Message, cancellationToken);

    public Task<RestResult<Message>> EditFollowupAsync(string application, string token, string message, MessageBody body, IReadOnlyList<Upload> files, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Patch($"/webhooks/{application}/{token}/messages/{message}", body.With(files), DiscordJson.Default.MessageBody).ByItsToken() with { Files = files }, DiscordJson.Default.Message, cancellationToken);

    /// <summary>The direct channel with somebody; the same each time.</summary>
    public Task<RestResult<Channel>> CreateDmAsync(string user, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Post($"/users/@me/channels", new(user), DiscordJson.Default.DmCreate), DiscordJson.Default.Channel, cancellationToken);

    public Task<RestResult<Channel>> GetChannelAsync(string channel, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Get($"/channels/{channel}"), DiscordJson.Default.Channel, cancellationToken);

    public Task<RestResult<Message>> CreateMessageAsync(string channel, MessageCreate message, IReadOnlyList<Upload> files, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Post($"/channels/{channel}/messages", (MessageCreate)message.With(files), DiscordJson.Default.MessageCreate) with { Files = files }, DiscordJson.Default.Message, cancellationToken);

    public Task<RestResult<Message>> EditMessageAsync(string channel, string message, MessageBody body, IReadOnlyList<Upload> files, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Patch($"/channels/{channel}/messages/{message}", body.With(files), DiscordJson.Default.MessageBody) with { Files = files }, DiscordJson.Default.Message, cancellationToken);

    /// <summary>« … is typing », for ten seconds or until a message.</summary>
    public Task<RestFault?> TriggerTypingAsync(string channel, CancellationToken cancellationToken) => client.SendAsync(RestRequest.Post($"/channels/{channel}/typing"), cancellationToken);

    public Task<RestResult<Channel>> StartThreadAsync(string channel, ThreadCreate thread, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Post($"/channels/{channel}/threads", thread, DiscordJson.Default.ThreadCreate), DiscordJson.Default.Channel, cancellationToken);

    public Task<RestFault?> AddThreadMemberAsync(string thread, string user, CancellationToken cancellationToken) => client.SendAsync(RestRequest.Put($"/channels/{thread}/thread-members/{user}"), cancellationToken);

    public Task<RestResult<IReadOnlyList<GuildScheduledEvent>>> GetGuildScheduledEventsAsync(string guild, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Get($"/guilds/{guild}/scheduled-events"), DiscordJson.Default.IReadOnlyListGuildScheduledEvent, cancellationToken);

    public Task<RestResult<GuildScheduledEvent>> CreateGuildScheduledEventAsync(string guild, GuildScheduledEventCreate scheduled, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Post($"/guilds/{guild}/scheduled-events", scheduled, DiscordJson.Default.GuildScheduledEventCreate), DiscordJson.Default.GuildScheduledEvent, cancellationToken);

    public Task<RestResult<GuildScheduledEvent>> ModifyGuildScheduledEventAsync(string guild, string scheduled, GuildScheduledEventPatch change, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Patch($"/guilds/{guild}/scheduled-events/{scheduled}", change, DiscordJson.Default.GuildScheduledEventPatch), DiscordJson.Default.GuildScheduledEvent, cancellationToken);

    public Task<RestFault?> DeleteGuildScheduledEventAsync(string guild, string scheduled, CancellationToken cancellationToken) => client.SendAsync(RestRequest.Delete($"/guilds/{guild}/scheduled-events/{scheduled}"), cancellationToken);

    /// <summary>404 for who is not in the server.</summary>
    public Task<RestResult<GuildMember>> GetGuildMemberAsync(string guild, string user, CancellationToken cancellationToken) =>
        client.SendAsync(RestRequest.Get($"/guilds/{guild}/members/{user}"), DiscordJson.Default.GuildMember, cancellationToken);
}
