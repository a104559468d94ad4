namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>A tenant, a team or a channel.</summary>
internal sealed record TeamsInfo(string? Id, string? Name = null);
