using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>What a person did.</summary>
/// <param name="Token">Good for 15 minutes; a secret. The first answer is due within 3 seconds.</param>
/// <param name="Member">In a server.</param>
/// <param name="User">In a direct message.</param>
/// <param name="Message">Of a component: the message it is on.</param>
/// <param name="Locale">The person's language.</param>
internal sealed record Interaction(
    string Id, InteractionType Type, string? Token = null, string? ApplicationId = null, InteractionData? Data = null, string? GuildId = null, string? ChannelId = null, Channel? Channel = null,
    GuildMember? Member = null, User? User = null, Message? Message = null, string? Locale = null, string? GuildLocale = null, string? AppPermissions = null, InteractionContext? Context = null)
{
    /// <summary>Who did it; null in a PING.</summary>
    [JsonIgnore]
    public User? By => Member?.User ?? User;
}
