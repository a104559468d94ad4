namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>What was sent or changed.</summary>
/// <param name="Id">Null for typing, and where text and a card went in one activity.</param>
internal sealed record ResourceResponse(string? Id);
