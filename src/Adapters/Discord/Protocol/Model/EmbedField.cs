namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <param name="Name">At most 256 characters.</param>
/// <param name="Value">At most 1024 characters.</param>
internal sealed record EmbedField(string Name, string Value, bool? Inline = null);
