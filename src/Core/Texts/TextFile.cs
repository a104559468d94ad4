using System.Text.Json;

namespace ChatAssistant.Core.Texts;

/// <summary>
/// A file of texts: a JSON object, flat or nested, whose names joined by '.' make the keys. A value is a string, or an
/// array of strings for a text of several lines.
/// </summary>
internal static class TextFile
{
    /// <exception cref="JsonException">The file is not JSON.</exception>
    /// <exception cref="FormatException">A value is neither a text nor an object of texts.</exception>
    public static IReadOnlyList<(string Key, string Text)> Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Texts("", document.RootElement)];
    }

    private static IEnumerable<(string Key, string Text)> Texts(string key, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .SelectMany(property => Texts(key.Length == 0 ? property.Name : $"{key}.{property.Name}", property.Value)),
        JsonValueKind.Array => [(key, string.Join('\n', element.EnumerateArray().Select(line => Line(key, line))))],
        _ => [(key, Line(key, element))],
    };

    private static string Line(string key, JsonElement element) => element.ValueKind == JsonValueKind.String
        ? element.GetString()!
        : throw new FormatException($"The text '{key}' is a JSON {element.ValueKind}: write a string or an array of strings.");
}
