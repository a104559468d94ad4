namespace ChatAssistant.Adapters.Discord.Protocol.Model;

internal sealed record DmCreate(string RecipientId);
