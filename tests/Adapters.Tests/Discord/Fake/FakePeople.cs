using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>What people do. Somebody is named by a word; their id is <see cref="FakeDiscord.IdOf"/>. Where no channel is named it is their direct one with the bot.</summary>
/// <param name="tellEvent">Tells an event of the gateway.</param>
/// <param name="tellInteraction">Tells an interaction, by whichever way they go.</param>
internal sealed class FakePeople(FakeDiscord discord, Func<string, JsonObject, PlatformEvent> tellEvent, Func<FakeInteraction, PlatformEvent> tellInteraction)
{
    /// <summary>The locale that people's applications have.</summary>
    public string Locale { get; set; } = "en-US";

    /// <summary>Somebody writes, in private unless a channel of the server is named (there the bot may not read, unless it is mentioned).</summary>
    public PlatformEvent Write(string person, string text, string? channel = null, bool mentions = false)
    {
        var (user, id) = (discord.IdOf(person), discord.NextId());
        var place = channel ?? discord.DmOf(user);
        var message = discord.Add(new(id, place, user) { Content = mentions ? $"<@{FakeDiscord.BotId}> {text}" : text });
        var json = message.Json();
        json["author"] = discord.UserJson(user);
        if (channel is not null)
        {
            json["guild_id"] = FakeDiscord.Guild;
            json["member"] = discord.MemberJson(user);
            if (!mentions)
                json["content"] = "";
        }

        return tellEvent("MESSAGE_CREATE", json);
    }

    /// <summary>Somebody sends a file: a picture, a voice message.</summary>
    public PlatformEvent SendFile(string person, string name, string contentType)
    {
        var user = discord.IdOf(person);
        var json = new FakeDiscordMessage(discord.NextId(), discord.DmOf(user), user).Json();
        json["author"] = discord.UserJson(user);
        json["attachments"] = new JsonArray(new JsonObject { ["id"] = discord.NextId(), ["filename"] = name, ["content_type"] = contentType, ["size"] = 1000, ["url"] = "https://cdn.example/" + name });
        return tellEvent("MESSAGE_CREATE", json);
    }

    /// <summary>The platform tells of something that nobody knows yet.</summary>
    public PlatformEvent SendUnknown(string person) => tellEvent("MYSTERY_CREATE", new() { ["user_id"] = discord.IdOf(person), ["what"] = new JsonArray(1, "two", null) });

    /// <summary>Somebody interacts in a way that nobody knows yet.</summary>
    public PlatformEvent InteractUnknown(string person) => tellInteraction(Interaction(42, person, null, new() { ["what"] = new JsonArray(1, "two", null) }));

    /// <summary>Somebody who manages the server removes the bot from it.</summary>
    public PlatformEvent RemoveBot()
    {
        discord.IsInServer = false;
        return tellEvent("GUILD_DELETE", new() { ["id"] = FakeDiscord.Guild });
    }

    /// <summary>The platform cannot reach the server for a while.</summary>
    public PlatformEvent LoseServer() => tellEvent("GUILD_DELETE", new() { ["id"] = FakeDiscord.Guild, ["unavailable"] = true });

    /// <summary>Somebody deletes a channel of the server.</summary>
    public PlatformEvent Delete(string channel)
    {
        discord.DeletedChannels[channel] = true;
        return tellEvent(discord.Threads.ContainsKey(channel) ? "THREAD_DELETE" : "CHANNEL_DELETE", discord.ChannelJson(channel));
    }

    /// <summary>Somebody uses a command.</summary>
    /// <param name="name">In its default language, as the platform tells it.</param>
    public PlatformEvent Command(string person, string name, string? channel = null, params ReadOnlySpan<(string Name, string Value)> options) =>
        tellInteraction(Interaction(2, person, channel, CommandData(name, options)));

    /// <summary>Somebody types in an option of a command; what is offered is in <see cref="FakeInteraction.Choices"/>.</summary>
    public PlatformEvent Type(string person, string command, string option, string typed, string? channel = null)
    {
        var data = CommandData(command, (option, typed));
        data["options"]![0]!["focused"] = true;
        return tellInteraction(Interaction(4, person, channel, data));
    }

    /// <summary>Somebody presses a button.</summary>
    public PlatformEvent Press(string person, FakeDiscordMessage message, string customId) =>
        tellInteraction(On(person, message, new() { ["component_type"] = 2, ["custom_id"] = customId, ["id"] = 2 }));

    /// <summary>Somebody picks in a list, all at once.</summary>
    public PlatformEvent Pick(string person, FakeDiscordMessage message, string customId, params IEnumerable<string> values) =>
        tellInteraction(On(person, message, new() { ["component_type"] = 3, ["custom_id"] = customId, ["id"] = 2, ["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) }));

    /// <summary>Somebody sends the form that an interaction opened.</summary>
    /// <param name="fill">Gives the values of a field by its custom id; a text has one. Null leaves it as it stands.</param>
    public PlatformEvent Submit(string person, FakeInteraction opened, Func<string, string[]?> fill)
    {
        var modal = opened.Modal ?? throw new InvalidOperationException("No form was opened.");
        var components = new JsonArray([.. modal["components"]!.AsArray().Select(part => part!["component"] is JsonObject field ? new JsonObject { ["type"] = 18, ["id"] = 1, ["component"] = Filled(field, fill) } : part.DeepClone())]);
        var data = new JsonObject { ["custom_id"] = modal["custom_id"]!.GetValue<string>(), ["components"] = components };
        return tellInteraction(opened.Json["message"] is JsonObject message && discord.Find(message["id"]!.GetValue<string>()) is { } on ? On(person, on, data, 5) : Interaction(5, person, opened.Json["guild_id"] is null ? null : opened.Json["channel_id"]!.GetValue<string>(), data));
    }

    private static JsonObject Filled(JsonObject field, Func<string, string[]?> fill)
    {
        var id = field["custom_id"]!.GetValue<string>();
        var type = field["type"]!.GetValue<int>();
        var filled = new JsonObject { ["type"] = type, ["id"] = 2, ["custom_id"] = id };
        var values = fill(id);
        if (type == 4)
            filled["value"] = values is [var value, ..] ? value : field["value"]?.DeepClone() ?? "";
        else
            filled["values"] = new JsonArray([.. (values ?? Preset(field)).Select(value => (JsonNode)value)]);
        return filled;
    }

    private static string[] Preset(JsonObject select) =>
        [.. (select["options"] as JsonArray ?? []).Where(option => option!["default"]?.GetValue<bool>() == true).Select(option => option!["value"]!.GetValue<string>())];

    private FakeInteraction On(string person, FakeDiscordMessage message, JsonObject data, int type = 3)
    {
        var interaction = Interaction(type, person, discord.OwnerOfDm(message.Channel) is null ? message.Channel : null, data, message);
        interaction.Json["message"] = message.Json();
        return interaction;
    }

    private FakeInteraction Interaction(int type, string person, string? channel, JsonObject data, FakeDiscordMessage? on = null)
    {
        var (user, id) = (discord.IdOf(person), discord.NextId());
        var place = on?.Channel ?? channel ?? discord.DmOf(user);
        var json = new JsonObject
        {
            ["id"] = id, ["type"] = type, ["application_id"] = FakeDiscord.ApplicationId, ["token"] = $"aW50ZXJhY3Rpb246{id}.{user}_-", ["version"] = 1, ["data"] = data, ["channel_id"] = place,
            ["channel"] = discord.ChannelJson(place), ["locale"] = Locale, ["app_permissions"] = "442368", ["entitlements"] = new JsonArray(), ["context"] = channel is null ? 1 : 0,
        };
        if (channel is null)
            json["user"] = discord.UserJson(user);
        else
        {
            json["guild_id"] = FakeDiscord.Guild;
            json["guild_locale"] = "fr";
            json["member"] = discord.MemberJson(user);
        }

        return discord.Interactions[$"aW50ZXJhY3Rpb246{id}.{user}_-"] = new(discord, json, user, on);
    }

    private static JsonObject CommandData(string name, params ReadOnlySpan<(string Name, string Value)> options)
    {
        var given = new JsonArray();
        foreach (var (option, value) in options)
            given.Add(new JsonObject { ["type"] = 3, ["name"] = option, ["value"] = value });
        return new() { ["id"] = "1250000000000000001", ["name"] = name, ["type"] = 1, ["options"] = given };
    }
}
