using System.Text.Json;

namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>What an invoke is answered with, in the very response.</summary>
/// <param name="Status">The response's status code.</param>
/// <param name="Body">Its body; null for none.</param>
internal sealed record InvokeResponse(int Status, JsonElement? Body = null);
