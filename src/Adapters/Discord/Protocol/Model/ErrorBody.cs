using System.Text.Json;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>How the API says no.</summary>
/// <param name="Errors">By the path of the field: {"field": {"_errors": [{code, message}]}}.</param>
internal sealed record ErrorBody(int Code = 0, string? Message = null, JsonElement? Errors = null);
