namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <param name="Label">At most 100 characters, like the value and the description.</param>
internal sealed record SelectOption(string Label, string Value, string? Description = null, bool? Default = null);
