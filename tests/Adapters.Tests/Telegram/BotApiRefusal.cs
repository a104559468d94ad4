using System.Text.Json.Nodes;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>How the fake says no.</summary>
internal sealed class BotApiRefusal(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code => code;

    public JsonObject? Parameters => parameters;
}
