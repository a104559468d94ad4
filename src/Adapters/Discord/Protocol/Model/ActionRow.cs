namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>Up to 5 buttons, or one select.</summary>
internal sealed record ActionRow(params IReadOnlyList<Component> Components) : Component;
