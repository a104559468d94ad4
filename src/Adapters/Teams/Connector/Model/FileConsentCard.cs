using System.Text.Json;

namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>Offers a file: whoever says yes has it in their OneDrive. The name is the attachment's.</summary>
/// <param name="Description">What it is, in words.</param>
/// <param name="SizeInBytes">Its size.</param>
internal sealed record FileConsentCard(string Description, long SizeInBytes)
{
    /// <summary>Comes back with a yes.</summary>
    public JsonElement? AcceptContext { get; init; }

    /// <summary>Comes back with a no.</summary>
    public JsonElement? DeclineContext { get; init; }
}
