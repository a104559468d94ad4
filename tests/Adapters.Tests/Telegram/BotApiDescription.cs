using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>The Bot API's own description: which methods there are, what they need and of which type it is. What it leaves to prose is in <see cref="BotApiLimits"/>.</summary>
internal sealed class BotApiDescription
{
    private readonly JsonElement methods;
    private readonly JsonElement types;

    private BotApiDescription(JsonElement root) => (methods, types) = (root.GetProperty("methods"), root.GetProperty("types"));

    public static BotApiDescription Instance { get; } = new(JsonDocument.Parse(File.ReadAllBytes(TelegramData.Api)).RootElement);

    /// <returns>What is wrong with a request; null when nothing is.</returns>
    public string? Fault(string method, JsonObject parameters, IReadOnlyCollection<string> files)
    {
        if (!methods.TryGetProperty(method, out var described))
            return "method not found";
        return FieldFault(described, parameters, files, method);
    }

    public bool Knows(string method) => methods.TryGetProperty(method, out _);

    private string? FieldFault(JsonElement described, JsonObject given, IReadOnlyCollection<string> files, string where)
    {
        if (!described.TryGetProperty("fields", out var fields))
            return null;
        foreach (var field in fields.EnumerateArray())
        {
            var name = field.GetProperty("name").GetString()!;
            var value = given[name];
            if (value is null)
            {
                if (field.GetProperty("required").GetBoolean() && !files.Contains(name))
                    return $"{where}: parameter \"{name}\" is required";
            }
            else if (!field.GetProperty("types").EnumerateArray().Any(type => IsA(value, type.GetString()!)))
                return $"{where}: parameter \"{name}\" has a wrong type";
        }

        return null;
    }

    private bool IsA(JsonNode value, string type) => type switch
    {
        _ when type.StartsWith("Array of ", StringComparison.Ordinal) => value is JsonArray all && all.All(item => item is not null && IsA(item, type["Array of ".Length..])),
        "Integer" => value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue<long>(out _),
        "Float" => value.GetValueKind() == JsonValueKind.Number,
        "String" => value.GetValueKind() == JsonValueKind.String,
        "Boolean" or "True" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "InputFile" => value.GetValueKind() == JsonValueKind.String,
        _ => value is JsonObject given && types.TryGetProperty(type, out var described)
            && (described.TryGetProperty("subtypes", out var subtypes) ? subtypes.EnumerateArray().Any(subtype => IsA(value, subtype.GetString()!)) : FieldFault(described, given, [], type) is null),
    };
}
