using System.Text.Json;

namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>
/// Why the connector refused. Two shapes are known: <c>{"error":{"code","message"}}</c>, and <c>{"errorCode","message"}</c> whose message is JSON once more,
/// with a <c>subCode</c>.
/// </summary>
internal sealed record ErrorResponse(Error? Error)
{
    public int? ErrorCode { get; init; }

    public string? Message { get; init; }

    /// <summary>The reason's name; null where none is said.</summary>
    public static string? CodeOf(string body)
    {
        if (ConnectorJson.Read(body, ConnectorJson.Default.ErrorResponse) is not { } response)
            return null;
        return SubCodeOf(response.Error?.Message) ?? SubCodeOf(response.Message) ?? response.Error?.Code;
    }

    private static string? SubCodeOf(string? message) =>
        message is ['{', ..] && ConnectorJson.Read(message, ConnectorJson.Default.JsonElement) is { ValueKind: JsonValueKind.Object } inner
        && inner.TryGetProperty("subCode", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() : null;
}
