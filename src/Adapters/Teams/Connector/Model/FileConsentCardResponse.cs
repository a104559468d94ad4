using System.Text.Json;

namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>The value of a <c>fileConsent/invoke</c>.</summary>
/// <param name="Action">"accept" or "decline".</param>
internal sealed record FileConsentCardResponse(string? Action, FileUploadInfo? UploadInfo = null)
{
    public const string Accept = "accept";

    /// <summary>What the offer carried.</summary>
    public JsonElement? Context { get; init; }
}
