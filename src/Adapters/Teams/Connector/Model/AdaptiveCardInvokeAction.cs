using System.Text.Json;

namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>The action of a card that was executed: its own data, and the inputs' values beside it.</summary>
internal sealed record AdaptiveCardInvokeAction(string? Type, string? Verb = null)
{
    public string? Id { get; init; }

    public JsonElement? Data { get; init; }
}
