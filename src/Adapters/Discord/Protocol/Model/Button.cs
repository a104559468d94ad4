namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <param name="Label">At most 80 characters; 38 are seen on a phone.</param>
/// <param name="CustomId">1 to 100 characters, unique in the message; null for a link.</param>
/// <param name="Url">At most 512 characters; only for a link.</param>
internal sealed record Button(ButtonStyle Style, string? Label = null, string? CustomId = null, string? Url = null, bool? Disabled = null) : Component;
