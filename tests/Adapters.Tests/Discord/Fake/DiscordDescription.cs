using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Json.Schema;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The REST API's own description: what may be sent where. Also a field that it does not know is a fault. What it leaves open is in <see cref="DiscordLimits"/>.</summary>
internal sealed class DiscordDescription
{
    private const string Id = "https://discord.example/api";
    private const string Refs = "#/components/schemas/";

    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    private readonly JsonObject paths;
    private readonly ConcurrentDictionary<(string Method, string Path), JsonSchema?> bodies = new();

    private DiscordDescription(JsonObject document)
    {
        paths = document["paths"]!.AsObject();
        var definitions = document["components"]!["schemas"]!.ToJsonString().Replace(Refs, "#/$defs/", StringComparison.Ordinal);
        SchemaRegistry.Global.Register(JsonSchema.FromText($$"""{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"{{Id}}","$defs":{{definitions}}}"""));
    }

    public static DiscordDescription Instance { get; } = new(JsonNode.Parse(File.ReadAllBytes(DiscordData.OpenApi))!.AsObject());

    /// <param name="path">As the description writes it: <c>/channels/{channel_id}/messages</c>.</param>
    public bool Knows(string method, string path) => paths[path]?[Key(method)] is not null;

    /// <returns>What is wrong with a body; null when nothing is.</returns>
    public string? Fault(string method, string path, JsonNode? body)
    {
        if (bodies.GetOrAdd((method, path), BodyOf) is not { } schema)
            return body is null ? null : $"{method} {path} takes no body";
        var result = schema.Evaluate(body, Options);
        return result.IsValid ? null
            : string.Join("; ", result.Details.Where(detail => detail.HasErrors).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")).Distinct().Take(8));
    }

    private JsonSchema? BodyOf((string Method, string Path) operation)
    {
        if (paths[operation.Path]?[Key(operation.Method)]?["requestBody"]?["content"]?["application/json"]?["schema"] is not JsonObject described)
            return null;
        var schema = JsonNode.Parse(described.ToJsonString().Replace(Refs, Id + "#/$defs/", StringComparison.Ordinal))!.AsObject();
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        schema["unevaluatedProperties"] = false;
        return JsonSchema.FromText(schema.ToJsonString());
    }

    private static string Key(string method) => method switch { "GET" => "get", "PUT" => "put", "POST" => "post", "PATCH" => "patch", _ => "delete" };
}
