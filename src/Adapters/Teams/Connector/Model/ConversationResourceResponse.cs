namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>A conversation that was opened.</summary>
internal sealed record ConversationResourceResponse(string? Id, string? ActivityId = null, string? ServiceUrl = null);
