namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>Shows a file that was stored; its name and address are the attachment's.</summary>
internal sealed record FileInfoCard(string? UniqueId, string? FileType);
