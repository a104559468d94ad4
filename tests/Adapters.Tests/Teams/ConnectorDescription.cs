using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>The Bot Connector's own description (Swagger 2.0): which operations there are, and what their bodies hold. Stricter than it: no member that it does not name.</summary>
internal sealed class ConnectorDescription
{
    private readonly JsonElement paths;
    private readonly JsonElement definitions;

    private ConnectorDescription(JsonElement root) => (paths, definitions) = (root.GetProperty("paths"), root.GetProperty("definitions"));

    public static ConnectorDescription Instance { get; } = new(JsonDocument.Parse(File.ReadAllBytes(TeamsData.ConnectorApi)).RootElement);

    /// <returns>What is wrong with a request; null when nothing is.</returns>
    public string? Fault(string method, string path, JsonNode? body)
    {
        var operation = paths.EnumerateObject().FirstOrDefault(known => Matches(known.Name, path));
        if (operation.Value.ValueKind != JsonValueKind.Object || !operation.Value.TryGetProperty(method.ToLowerInvariant(), out var described))
            return $"{method} {path}: there is no such operation";
        var schema = described.GetProperty("parameters").EnumerateArray().FirstOrDefault(parameter => parameter.GetProperty("in").GetString() == "body");
        return schema.ValueKind == JsonValueKind.Undefined
            ? body is null ? null : $"{method} {path}: has a body"
            : body is null ? $"{method} {path}: has no body" : Fault(schema.GetProperty("schema"), body, operation.Name);
    }

    private static bool Matches(string template, string path)
    {
        var (expected, given) = (template.Trim('/').Split('/'), path.Trim('/').Split('/'));
        return expected.Length == given.Length && expected.Zip(given).All(pair => pair.First.StartsWith('{') ? pair.Second.Length > 0 : pair.First == pair.Second);
    }

    private string? Fault(JsonElement schema, JsonNode? value, string where)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = definitions.GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("enum", out var names) && !names.EnumerateArray().Any(name => name.GetString() == value?.GetValue<string>()))
            return $"{where}: « {value} » is not one of its values";
        return (schema.GetProperty("type").GetString(), value) switch
        {
            ("object", JsonObject members) => schema.TryGetProperty("properties", out var known) ? members.Select(member => known.TryGetProperty(member.Key, out var described)
                ? Fault(described, member.Value, $"{where}.{member.Key}")
                : $"{where}: does not know « {member.Key} »").FirstOrDefault(fault => fault is not null) : null,
            ("array", JsonArray items) => items.Select(item => Fault(schema.GetProperty("items"), item, where + "[]")).FirstOrDefault(fault => fault is not null),
            ("string", JsonValue text) when text.GetValueKind() == JsonValueKind.String => null,
            ("boolean", JsonValue truth) when truth.GetValueKind() is JsonValueKind.True or JsonValueKind.False => null,
            ("integer" or "number", JsonValue number) when number.GetValueKind() == JsonValueKind.Number => null,
            var (type, _) => $"{where}: is not of type {type}",
        };
    }
}
