using System.Text.Json.Nodes;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The documented limits that the description leaves out or holds looser, and the house's own: nobody is ever notified.</summary>
internal static class DiscordLimits
{
    private const int Ephemeral = 1 << 6;
    private const int ComponentsV2 = 1 << 15;
    private const int Mebibyte = 1024 * 1024;

    /// <param name="path">As the description writes it.</param>
    /// <returns>What goes beyond; null when nothing does.</returns>
    public static string? Fault(string method, string path, JsonNode? body, IReadOnlyList<(string Name, byte[] Bytes)> files, DateTimeOffset now) => (method, path) switch
    {
        ("POST" or "PATCH", _) when path.Contains("/messages", StringComparison.Ordinal) || path == "/webhooks/{webhook_id}/{webhook_token}" => Message(body!.AsObject(), files),
        (_, "/interactions/{interaction_id}/{interaction_token}/callback") => Callback(body!.AsObject(), files),
        ("PUT", "/applications/{application_id}/commands") => CommandLimits.Fault(body!.AsArray()),
        ("POST" or "PATCH", _) when path.StartsWith("/guilds/{guild_id}/scheduled-events", StringComparison.Ordinal) => Scheduled(body!.AsObject(), now),
        ("POST", "/channels/{channel_id}/threads") => Long(body!["name"], 100, "name") ?? (body["auto_archive_duration"]?.GetValue<int>() is null or 60 or 1440 or 4320 or 10080 ? null : "auto_archive_duration"),
        _ => null,
    };

    public static string? Callback(JsonObject callback, IReadOnlyList<(string Name, byte[] Bytes)> files) => callback["type"]!.GetValue<int>() switch
    {
        4 or 7 => Message(callback["data"]!.AsObject(), files),
        5 when (callback["data"]?["flags"]?.GetValue<int>() ?? 0) is not (0 or Ephemeral) => "a deferral knows one flag, EPHEMERAL",
        8 when callback["data"]!["choices"]!.AsArray() is var choices && (choices.Count > 25 || choices.Any(choice => Long(choice!["name"], 100, "name") is not null)) => "choices",
        9 => ComponentLimits.Modal(callback["data"]!.AsObject()),
        _ => null,
    };

    public static string? Long(JsonNode? text, int most, string what) => text?.GetValue<string>() is not { } value ? null : value.Length > most ? $"{what}: must be {most} or fewer in length" : value.Trim().Length == 0 ? $"{what}: is empty" : null;

    private static string? Message(JsonObject message, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        if (message["allowed_mentions"]?.ToJsonString() != """{"parse":[]}""")
            return "allowed_mentions: somebody could be notified";
        if (message["content"]?.GetValue<string>().Length > 2000)
            return "content: must be 2000 or fewer in length";
        if (message["nonce"]?.GetValue<string>().Length > 25 || (message["enforce_nonce"] is not null && message["nonce"] is null))
            return "nonce";
        if (files.Count > 10 || files.Any(file => file.Bytes.Length > 10 * Mebibyte) || files.Sum(file => file.Bytes.Length) > 25 * Mebibyte)
            return "files: too many or too large";
        var attachments = message["attachments"] as JsonArray ?? [];
        if (files.Where((_, place) => !attachments.Any(line => line!["id"]?.ToString() == $"{place}")).Any())
            return "attachments: a file without its line";
        if (attachments.Any(line => line!["description"]?.GetValue<string>().Length > 1024))
            return "attachments: description";
        var components = message["components"] as JsonArray ?? [];
        if (((message["flags"]?.GetValue<int>() ?? 0) & ComponentsV2) == 0)
            return Embeds(message["embeds"] as JsonArray ?? []) ?? ComponentLimits.Rows(components);
        return message["content"] is not null || message["embeds"] is not null ? "components of the second version go without content and embeds" : ComponentLimits.Free(components);
    }

    private static string? Embeds(JsonArray embeds)
    {
        var total = 0;
        foreach (var embed in embeds)
        {
            var fields = embed!["fields"] as JsonArray ?? [];
            var fault = Long(embed["title"], 256, "embed title") ?? Long(embed["description"], 4096, "embed description") ?? Long(embed["footer"]?["text"], 2048, "embed footer")
                ?? (fields.Count > 25 ? "embed fields" : fields.Select(field => Long(field!["name"], 256, "field name") ?? Long(field["value"], 1024, "field value")).FirstOrDefault(found => found is not null));
            if (fault is not null)
                return fault;
            total += Length(embed["title"]) + Length(embed["description"]) + Length(embed["footer"]?["text"]) + fields.Sum(field => Length(field!["name"]) + Length(field["value"]));
        }

        return embeds.Count > 10 || total > 6000 ? "embeds: more than 10, or more than 6000 characters" : null;
    }

    private static string? Scheduled(JsonObject scheduled, DateTimeOffset now)
    {
        var (start, end) = (scheduled["scheduled_start_time"]?.GetValue<DateTimeOffset>(), scheduled["scheduled_end_time"]?.GetValue<DateTimeOffset>());
        if (scheduled["entity_type"]?.GetValue<int>() == 3 && (end is null || scheduled["entity_metadata"]?["location"] is null))
            return "an event outside needs an end and a location";
        if (start <= now)
            return "scheduled_start_time: cannot be in the past";
        if (end <= start)
            return "scheduled_end_time: before the start";
        return Long(scheduled["name"], 100, "name") ?? Long(scheduled["description"], 1000, "description") ?? Long(scheduled["entity_metadata"]?["location"], 100, "location");
    }

    private static int Length(JsonNode? text) => text?.GetValue<string>().Length ?? 0;
}
