using System.Text.Json.Nodes;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>A message on the fake.</summary>
/// <param name="onlyFor">The user who alone sees it; null for everybody in the channel.</param>
internal sealed class FakeDiscordMessage(string id, string channel, string author, string? onlyFor = null)
{
    private const int ComponentsV2 = 1 << 15;

    public string Id => id;

    public string Channel => channel;

    public string Author => author;

    public string? OnlyFor => onlyFor;

    public bool IsByBot => author == FakeDiscord.BotId;

    public string Content { get; set; } = "";

    public JsonArray Embeds { get; set; } = [];

    public JsonArray Components { get; set; } = [];

    public IReadOnlyList<(string Name, byte[] Bytes)> Files { get; set; } = [];

    /// <summary>Who may be notified, as it was sent.</summary>
    public JsonObject? AllowedMentions { get; set; }

    public int Flags { get; set; }

    /// <summary>How often it was changed after it was sent.</summary>
    public int Edits { get; set; }

    public bool IsGone { get; set; }

    /// <summary>The buttons and selects, whatever row they are in.</summary>
    public IEnumerable<JsonObject> Controls => Components.SelectMany(row => row!["components"] as JsonArray ?? []).Select(control => control!.AsObject());

    /// <summary>Takes what a body says; what it does not say stays.</summary>
    public FakeDiscordMessage Write(JsonObject body, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        Content = body.ContainsKey("content") ? body["content"]?.GetValue<string>() ?? "" : Content;
        Embeds = body.ContainsKey("embeds") ? body["embeds"]?.DeepClone().AsArray() ?? [] : Embeds;
        Components = body.ContainsKey("components") ? body["components"]?.DeepClone().AsArray() ?? [] : Components;
        Files = files.Count > 0 ? files : body["attachments"] is JsonArray { Count: 0 } ? [] : Files;
        AllowedMentions = body["allowed_mentions"]?.DeepClone().AsObject();
        Flags |= (body["flags"]?.GetValue<int>() ?? 0) & ~64;
        if (Content.Length == 0 && Embeds.Count == 0 && Files.Count == 0 && (Flags & ComponentsV2) == 0)
            throw new DiscordRefusal(400, 50006, "Cannot send an empty message");
        return this;
    }

    /// <summary>As the API tells it.</summary>
    public JsonObject Json() => new()
    {
        ["id"] = id, ["channel_id"] = channel, ["type"] = 0, ["content"] = Content, ["timestamp"] = "2026-03-04T09:00:00.000000+00:00", ["edited_timestamp"] = null, ["tts"] = false, ["mention_everyone"] = false,
        ["mentions"] = new JsonArray(), ["mention_roles"] = new JsonArray(), ["pinned"] = false, ["flags"] = Flags | (onlyFor is null ? 0 : 64),
        ["author"] = new JsonObject { ["id"] = author, ["username"] = "u" + author, ["discriminator"] = "0000", ["global_name"] = null, ["avatar"] = null, ["bot"] = IsByBot },
        ["embeds"] = Embeds.DeepClone(), ["components"] = Components.DeepClone(),
        ["attachments"] = new JsonArray([.. Files.Select((file, place) => (JsonNode)new JsonObject
        {
            ["id"] = $"{id}{place}", ["filename"] = file.Name, ["size"] = file.Bytes.Length, ["url"] = $"https://cdn.example/{id}/{file.Name}", ["proxy_url"] = $"https://cdn.example/{id}/{file.Name}",
        })]),
    };
}
