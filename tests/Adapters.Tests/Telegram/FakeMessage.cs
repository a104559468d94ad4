using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>A message in a chat of the fake.</summary>
internal sealed class FakeMessage(int id, long chat)
{
    public int Id => id;

    public string Text { get; set; } = "";

    public JsonArray Entities { get; set; } = [];

    public JsonObject? Markup { get; set; }

    public bool HasParseMode { get; set; }

    public (string Name, byte[] Bytes)? File { get; set; }

    public bool IsQuiet { get; set; }

    /// <summary>As the API tells it.</summary>
    public JsonObject Json(JsonObject bot)
    {
        var json = new JsonObject
        {
            ["message_id"] = id, ["date"] = 1772614800, ["from"] = bot.DeepClone(),
            ["chat"] = new JsonObject { ["id"] = chat, ["type"] = chat < 0 ? "supergroup" : "private" },
        };
        if (File is { } file)
            json["document"] = new JsonObject { ["file_id"] = $"f{id}", ["file_unique_id"] = $"u{id}", ["file_name"] = file.Name };
        else
            json["text"] = Text;
        if (Entities.Count > 0)
            json["entities"] = Entities.DeepClone();
        if (Markup is not null)
            json["reply_markup"] = Markup.DeepClone();
        return json;
    }

    public ShownMessage Shown() => new($"{id}", Text)
    {
        Buttons = [.. (Markup?["inline_keyboard"]?.AsArray() ?? []).SelectMany(row => row!.AsArray()).Select(button =>
            new ShownButton(button!["text"]!.GetValue<string>(), button["callback_data"]?.GetValue<string>(), button["url"]?.GetValue<string>()))],
        Files = File is { } file ? [new(file.Name, file.Bytes)] : [],
        Styled = HasParseMode || Entities.Count > 0,
        Pings = Entities.Any(entity => entity!["type"]!.GetValue<string>() is "mention" or "text_mention"),
    };
}
