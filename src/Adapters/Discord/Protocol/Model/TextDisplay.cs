namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>Words, with markdown, in a form or in a message of components; at most 4000 characters.</summary>
internal sealed record TextDisplay(string Content) : Component;
