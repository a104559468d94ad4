namespace ChatAssistant.Adapters.Discord.Protocol.Model;

internal sealed record AutocompleteData(IReadOnlyList<ApplicationCommandChoice> Choices);
