namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>A reason, by name and in words for a programmer.</summary>
internal sealed record Error(string? Code, string? Message = null);
