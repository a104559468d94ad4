using System.Text.Json;

namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>The body that answers an <c>adaptiveCard/action</c> invoke: the HTTP status is 200 whatever it says.</summary>
internal sealed record AdaptiveCardInvokeResponse(int StatusCode, string Type, JsonElement Value)
{
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>Words shown for a moment; the card stays as it is.</summary>
    public static AdaptiveCardInvokeResponse Message(string words) => new(200, MessageType, ConnectorJson.Write(words, ConnectorJson.Default.String));

    /// <summary>Takes the card's place for whoever acted.</summary>
    public static AdaptiveCardInvokeResponse Card(JsonElement card) => new(200, AttachmentContentTypes.AdaptiveCard, card);

    public static AdaptiveCardInvokeResponse Error(int statusCode, string code, string words) =>
        new(statusCode, ErrorType, ConnectorJson.Write(new Error(code, words), ConnectorJson.Default.Error));
}
