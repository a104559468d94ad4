namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <param name="Location">Where it takes place; at most 100 characters.</param>
internal sealed record EntityMetadata(string? Location);
