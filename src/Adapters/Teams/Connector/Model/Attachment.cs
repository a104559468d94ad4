using System.Text.Json;

namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>A card or a file.</summary>
/// <param name="ContentType">Which kind; see <see cref="AttachmentContentTypes"/>.</param>
internal sealed record Attachment(string? ContentType)
{
    public JsonElement? Content { get; init; }

    public string? ContentUrl { get; init; }

    public string? Name { get; init; }
}
