using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatAssistant.Core.Privacy;

/// <summary>Replaces what names a person, as whole words, wherever a partner's own messages hold it.</summary>
/// <param name="replacements">What is sought, and what takes its place; where two fit, the longer.</param>
public sealed class Mentions(IEnumerable<KeyValuePair<string, string>> replacements)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, string> sought = replacements.DistinctBy(pair => pair.Key).ToDictionary(StringComparer.Ordinal);

    private Regex Any => field ??= new(
        $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', sought.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape))})(?![\p{{L}}\p{{N}}])",
        RegexOptions.CultureInvariant, Longest);

    public string Replace(string text) => Any.Replace(text, found => sought[found.Value]);

    /// <summary>The same in every text of a value that is kept as JSON; the very value when nothing in it names the person.</summary>
    public T Replace<T>(T value)
        where T : notnull
    {
        var node = JsonSerializer.SerializeToNode(value, JsonSerializerOptions.Web);
        return node is not null && Walk(node) ? node.Deserialize<T>(JsonSerializerOptions.Web)! : value;
    }

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
