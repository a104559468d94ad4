using System.Text.Json.Nodes;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>What the API does when it is asked well.</summary>
internal sealed class FakeRoutes(FakeDiscord discord, FakeGateway gateway, Func<string> gatewayUrl)
{
    private static readonly (string Method, string Path)[] All =
    [
        ("GET", "/gateway/bot"), ("GET", "/users/@me"), ("GET", "/applications/@me"), ("GET", "/applications/{application_id}/commands"), ("PUT", "/applications/{application_id}/commands"),
        ("POST", "/interactions/{interaction_id}/{interaction_token}/callback"), ("POST", "/webhooks/{webhook_id}/{webhook_token}"), ("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"),
        ("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"), ("DELETE", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"), ("GET", "/guilds/{guild_id}/scheduled-events"), ("POST", "/users/@me/channels"), ("GET", "/channels/{channel_id}"), ("POST", "/channels/{channel_id}/messages"),
        ("PATCH", "/channels/{channel_id}/messages/{message_id}"), ("POST", "/channels/{channel_id}/typing"), ("POST", "/channels/{channel_id}/threads"), ("PUT", "/channels/{channel_id}/thread-members/{user_id}"),
        ("POST", "/guilds/{guild_id}/scheduled-events"), ("PATCH", "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}"), ("DELETE", "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}"),
        ("GET", "/guilds/{guild_id}/members/{user_id}"),
    ];

    /// <returns>The path as the description writes it; null for one that nobody serves.</returns>
    public static string? Find(string method, string[] segments) => All.Where(route => route.Method == method).Select(route => route.Path).FirstOrDefault(path =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries) is var template && template.Length == segments.Length && template.Zip(segments).All(pair => pair.First[0] == '{' || pair.First == pair.Second));

    /// <summary>Who a call writes to; null for anything else.</summary>
    public string? Towards(string method, string[] segments) => (method, segments) switch
    {
        ("POST" or "PATCH", ["channels", var channel, "messages", ..]) => discord.OwnerOfDm(channel),
        ("POST" or "PATCH", ["webhooks", _, var token, ..]) => discord.Interactions.GetValueOrDefault(token)?.User,
        _ => null,
    };

    /// <exception cref="DiscordRefusal">Not so.</exception>
    public (int Status, JsonNode? Body) Answer(FakeCall call) => (call.Method, call.Segments) switch
    {
        (_, ["gateway", "bot"]) => (200, new JsonObject { ["url"] = gatewayUrl(), ["shards"] = gateway.Shards, ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = 1000, ["reset_after"] = 14400000, ["max_concurrency"] = gateway.Identifies.MaxConcurrency } }),
        ("GET", ["users", "@me"]) => (200, discord.UserJson(FakeDiscord.BotId)),
        (_, ["applications", "@me"]) => (200, new JsonObject { ["id"] = FakeDiscord.ApplicationId, ["name"] = "Échanges", ["verify_key"] = discord.PublicKey, ["flags"] = 0, ["description"] = "", ["interactions_endpoint_url"] = discord.InteractionsUrl }),
        ("GET", ["applications", _, "commands"]) => (200, discord.Commands.DeepClone()),
        (_, ["applications", _, "commands"]) => (200, Register(call.Body!.AsArray())),
        (_, ["interactions", var id, var token, "callback"]) => Respond(id, token, call),
        ("POST", ["webhooks", _, var token]) => (200, Interaction(token).FollowUp(Body(call), call.Files).Json()),
        ("DELETE", ["webhooks", _, var token, "messages", _]) => (204, Delete(Interaction(token))),
        (_, ["webhooks", _, var token, "messages", var message]) => (200, Interaction(token).Edit(message, Body(call), call.Files).Json()),
        (_, ["users", "@me", "channels"]) => (200, discord.ChannelJson(discord.DmOf(call.Body!["recipient_id"]!.GetValue<string>()))),
        ("GET", ["channels", var channel]) => (200, discord.ChannelJson(Known(channel))),
        ("POST", ["channels", var channel, "messages"]) => (200, Create(Reachable(channel), call).Json()),
        (_, ["channels", var channel, "messages", var message]) => (200, Edit(channel, message, call).Json()),
        (_, ["channels", var channel, "typing"]) => (204, Typing(Known(channel))),
        (_, ["channels", var channel, "threads"]) => (201, Start(Known(channel), call.Body!)),
        (_, ["channels", var thread, "thread-members", var user]) => (204, AddMember(thread, user)),
        ("GET", ["guilds", _, "scheduled-events"]) => (200, new JsonArray([.. discord.ScheduledEvents.Values.Select(scheduled => scheduled.DeepClone())])),
        ("POST", ["guilds", _, "scheduled-events"]) => (200, Schedule(discord.NextId(), call.Body!.AsObject())),
        ("PATCH", ["guilds", _, "scheduled-events", var id]) => (200, Move(id, call.Body!.AsObject())),
        (_, ["guilds", _, "scheduled-events", var id]) => discord.ScheduledEvents.TryRemove(id, out _) ? (204, null) : throw new DiscordRefusal(404, 10070, "Unknown Guild Scheduled Event"),
        (_, ["guilds", _, "members", var user]) => discord.Strangers.ContainsKey(user) ? throw new DiscordRefusal(404, 10007, "Unknown Member") : (200, discord.MemberJson(user)),
        _ => throw new DiscordRefusal(404, 0, "404: Not Found"),
    };

    private static JsonObject Body(FakeCall call) => call.Body!.AsObject();

    private FakeInteraction Interaction(string token) => discord.Interactions.GetValueOrDefault(token) ?? throw DiscordRefusal.UnknownWebhook;

    private (int Status, JsonNode? Body) Respond(string id, string token, FakeCall call)
    {
        var interaction = discord.Interactions.GetValueOrDefault(token) is { } found && found.Id == id ? found : throw DiscordRefusal.UnknownInteraction;
        interaction.Respond(Body(call), call.Files);
        return (204, null);
    }

    private static JsonNode? Delete(FakeInteraction interaction)
    {
        interaction.DeleteOriginal();
        return null;
    }

    private JsonNode? Typing(string channel)
    {
        discord.Typed.Enqueue(channel);
        return null;
    }

    private JsonArray Register(JsonArray commands)
    {
        foreach (var command in commands)
        {
            command!["id"] = discord.NextId();
            command["application_id"] = FakeDiscord.ApplicationId;
            command["version"] = discord.NextId();
            command["type"] ??= 1;
            // Told as text, taken as a number.
            if (command["default_member_permissions"] is { } permissions)
                command["default_member_permissions"] = permissions.ToString();
        }

        discord.Commands = commands.DeepClone().AsArray();
        return commands;
    }

    private FakeDiscordMessage Create(string channel, FakeCall call) =>
        discord.Once(channel, call.Body!["enforce_nonce"]?.GetValue<bool>() == true ? call.Body["nonce"]?.GetValue<string>() : null, () => new FakeDiscordMessage(discord.NextId(), channel, FakeDiscord.BotId).Write(Body(call), call.Files));

    private FakeDiscordMessage Edit(string channel, string id, FakeCall call)
    {
        // What is for one person only is reached by its interaction alone.
        var message = discord.Find(id) is { OnlyFor: null } found && found.Channel == channel ? found : throw DiscordRefusal.UnknownMessage;
        if (!message.IsByBot)
            throw new DiscordRefusal(403, 50005, "Cannot edit a message authored by another user");
        message.Write(Body(call), call.Files).Edits++;
        return message;
    }

    private JsonObject Start(string parent, JsonNode thread)
    {
        var id = discord.NextId();
        discord.Threads[id] = new(parent, thread["name"]!.GetValue<string>(), thread["type"]?.GetValue<int>() ?? 12);
        return discord.ChannelJson(id);
    }

    private JsonNode? AddMember(string thread, string user)
    {
        if (discord.Strangers.ContainsKey(user))
            throw new DiscordRefusal(403, 50001, "Missing Access");
        (discord.Threads.GetValueOrDefault(thread) ?? throw DiscordRefusal.UnknownChannel).Members[user] = true;
        return null;
    }

    private JsonObject Schedule(string id, JsonObject body)
    {
        var json = body.DeepClone().AsObject();
        (json["id"], json["guild_id"], json["status"], json["creator_id"]) = (id, FakeDiscord.Guild, 1, FakeDiscord.BotId);
        discord.ScheduledEvents[id] = json;
        return json.DeepClone().AsObject();
    }

    private JsonObject Move(string id, JsonObject change)
    {
        var json = (discord.ScheduledEvents.GetValueOrDefault(id) ?? throw new DiscordRefusal(404, 10070, "Unknown Guild Scheduled Event")).DeepClone().AsObject();
        foreach (var (name, value) in change)
            json[name] = value?.DeepClone();
        discord.ScheduledEvents[id] = json;
        return json.DeepClone().AsObject();
    }

    private string Known(string channel) => discord.HasChannel(channel) && !discord.DeletedChannels.ContainsKey(channel) ? channel : throw DiscordRefusal.UnknownChannel;

    private string Reachable(string channel) => discord.OwnerOfDm(Known(channel)) switch
    {
        null when !discord.IsInServer => throw new DiscordRefusal(403, 50001, "Missing Access"),
        { } owner when discord.ClosedDms.ContainsKey(owner) => throw new DiscordRefusal(403, 50278, "Cannot send messages to this user due to having no mutual guilds"),
        _ => channel,
    };
}
