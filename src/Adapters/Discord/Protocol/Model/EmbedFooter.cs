namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <param name="Text">At most 2048 characters.</param>
internal sealed record EmbedFooter(string Text);
