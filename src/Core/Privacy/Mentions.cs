using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatAssistant.Core.Privacy;

/// <summary>Replaces what names a person, as whole words, wherever a partner's own messages hold it.</summary>
/// <param name="names">What names the person, and what takes its place; the longest first wins.</param>
public sealed class Mentions(IReadOnlyDictionary<string, string> names)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Regex? any = names.Count == 0 ? null : new(
        $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', names.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape))})(?![\p{{L}}\p{{N}}])",
        RegexOptions.CultureInvariant, Longest);

    public string Replace(string text) => any?.Replace(text, found => names[found.Value]) ?? text;

    /// <summary>The same in every text of a value that is kept as JSON; the very value when nothing in it names the person.</summary>
    public T Replace<T>(T value)
        where T : notnull
    {
        var node = JsonSerializer.SerializeToNode(value, JsonSerializerOptions.Web);
        return node is not null && Walk(node) ? node.Deserialize<T>(JsonSerializerOptions.Web)! : value;
    }

    /// <summary>The same in JSON that was written already.</summary>
    public string ReplaceInJson(string json) => JsonNode.Parse(json) is { } node && Walk(node) ? node.ToJsonString(JsonSerializerOptions.Web) : json;

    /// <returns>True when something was replaced.</returns>
    private bool Walk(JsonNode node)
    {
        var changed = false;
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                    changed |= value is not null && Walk(value, replaced => fields[name] = replaced);
                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    var at = i;
                    changed |= items[i] is { } item && Walk(item, replaced => items[at] = replaced);
                }

                break;
        }

        return changed;
    }

    private bool Walk(JsonNode node, Action<JsonNode> put)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
            return Walk(node);
        if (Replace(text) is var replaced && replaced == text)
            return false;
        put(JsonValue.Create(replaced));
        return true;
    }
}
