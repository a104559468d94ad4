using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>The limits that the Bot API's description leaves to prose.</summary>
internal static partial class BotApiLimits
{
    /// <returns>What goes beyond; null when nothing does.</returns>
    public static string? Fault(string method, JsonObject parameters) =>
        TextFault(parameters) ?? KeyboardFault(parameters["reply_markup"]?["inline_keyboard"] as JsonArray) ?? method switch
        {
            "setMyCommands" => CommandsFault(parameters["commands"]!.AsArray()),
            "setMyName" => TooLong(parameters["name"], 64, "name"),
            "setMyDescription" => TooLong(parameters["description"], 512, "description"),
            "setMyShortDescription" => TooLong(parameters["short_description"], 120, "short description"),
            "setWebhook" when parameters["secret_token"] is { } secret && !Secret().IsMatch(secret.GetValue<string>()) => "secret token contains unallowed characters",
            "answerCallbackQuery" => TooLong(parameters["text"], 200, "text"),
            _ => null,
        };

    private static string? TextFault(JsonObject parameters)
    {
        if (parameters["text"]?.GetValue<string>() is not { } text || parameters["chat_id"] is null)
            return null;
        if (text.Trim().Length == 0)
            return "message text is empty";
        if (text.Length > 4096)
            return "message is too long";
        foreach (var entity in parameters["entities"] as JsonArray ?? [])
            if (entity!["offset"]!.GetValue<int>() is var offset && entity["length"]!.GetValue<int>() is var length && (offset < 0 || length < 1 || offset + length > text.Length))
                return "entity is outside of the text";
        return null;
    }

    private static string? KeyboardFault(JsonArray? rows)
    {
        if (rows is null)
            return null;
        if (rows.Any(row => row!.AsArray().Count is 0 or > 8) || rows.Sum(row => row!.AsArray().Count) > 100)
            return "too many or too few buttons";
        foreach (var button in rows.SelectMany(row => row!.AsArray()))
        {
            if (button!["text"]!.GetValue<string>() is not { Length: > 0 })
                return "button text is empty";
            if (button["callback_data"]?.GetValue<string>() is { } data && Encoding.UTF8.GetByteCount(data) is < 1 or > 64)
                return "BUTTON_DATA_INVALID";
            if (new[] { "url", "callback_data", "copy_text", "login_url", "web_app" }.Count(kind => button[kind] is not null) != 1)
                return "a button must have exactly one action";
        }

        return null;
    }

    private static string? CommandsFault(JsonArray commands) =>
        commands.Count > 100 ? "too many commands"
        : commands.Any(command => !CommandName().IsMatch(command!["command"]!.GetValue<string>())) ? "BOT_COMMAND_INVALID"
        : commands.Any(command => command!["description"]!.GetValue<string>().Length is < 1 or > 256) ? "BOT_COMMAND_DESCRIPTION_INVALID"
        : null;

    private static string? TooLong(JsonNode? value, int most, string what) => value?.GetValue<string>().Length > most ? $"{what} is too long" : null;

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex Secret();

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex CommandName();
}
