namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>Where an accepted file is to be put, and what it will be there.</summary>
internal sealed record FileUploadInfo(string? UploadUrl, string? ContentUrl = null)
{
    public string? Name { get; init; }

    public string? UniqueId { get; init; }

    public string? FileType { get; init; }
}
