using System.Text.Json;
using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>Says which fields the API refused, and by which rule. What stood in them is not repeated.</summary>
internal static class ErrorPaths
{
    private const string Errors = "_errors";

    public static string Reason(ErrorBody error) => error.Errors is { ValueKind: JsonValueKind.Object } fields ? $"{error.Message}: {string.Join(", ", Of(fields, "").Take(5))}" : error.Message ?? "";

    private static IEnumerable<string> Of(JsonElement fields, string path)
    {
        foreach (var field in fields.EnumerateObject())
            if (field.NameEquals(Errors) && field.Value.ValueKind == JsonValueKind.Array)
                foreach (var error in field.Value.EnumerateArray())
                    yield return $"{path} {Code(error)}".TrimStart();
            else if (field.Value.ValueKind == JsonValueKind.Object)
                foreach (var deeper in Of(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}"))
                    yield return deeper;
    }

    private static string? Code(JsonElement error) => error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code", out var code) ? code.ToString() : null;
}
