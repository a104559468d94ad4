namespace ChatAssistant.Adapters.Discord.Protocol.Model;

internal sealed record Application(string Id, string? Name = null, string? VerifyKey = null, string? InteractionsEndpointUrl = null, int? Flags = null);
