using System.Text.Json.Nodes;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>How the fake says no.</summary>
internal sealed class DiscordRefusal(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status => status;

    public JsonObject Body
    {
        get
        {
            var body = new JsonObject { ["message"] = Message, ["code"] = code };
            if (errors is not null)
                body["errors"] = errors.DeepClone();
            return body;
        }
    }

    public static DiscordRefusal UnknownInteraction => new(404, 10062, "Unknown interaction");

    public static DiscordRefusal UnknownWebhook => new(404, 10015, "Unknown Webhook");

    public static DiscordRefusal UnknownMessage => new(404, 10008, "Unknown Message");

    public static DiscordRefusal UnknownChannel => new(404, 10003, "Unknown Channel");
}
