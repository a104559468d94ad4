using System.Buffers;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Teams;
using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>
/// An Adaptive Card as its reader sees it: its words, its buttons, and each choice of its inputs as a button too, which stands for picking it and sending
/// the form with what stands in the other inputs.
/// </summary>
internal static class ShownCard
{
    private static readonly SearchValues<char> Markdown = SearchValues.Create("*_[]#`");

    private const string WordJoiner = "\u2060";

    public static ShownMessage Read(string id, JsonObject card)
    {
        var elements = Elements(card).ToList();
        return new(id, string.Join('\n', elements.Select(WordsOf).OfType<string>().Where(words => words.Length > 0)))
        {
            Buttons = [.. elements.SelectMany(element => ButtonsOf(element, card))],
            Files = [.. elements.Where(IsFile).Select(link => new ShownFile(Text(link, "title")!.Split(' ')[^1], null, Text(link, "url")))],
            Pings = card.ContainsKey("entities"),
            Styled = elements.Any(element => Text(element, "type") == "TextBlock" && Text(element, "text")!.AsSpan().ContainsAny(Markdown)),
        };
    }

    /// <summary>What goes back with a form: what stands in its inputs, and what was changed in them.</summary>
    public static JsonObject Form(JsonObject card, params ReadOnlySpan<(string Input, string Value)> changed)
    {
        var elements = Elements(card).ToList();
        var data = new JsonObject { [TeamsCardData.Token] = elements.Select(FormTokenOf).OfType<string>().First() };
        foreach (var input in elements.Where(IsInput))
            data[Text(input, "id")!] = input["value"]?.ToString() ?? "";
        foreach (var (input, value) in changed)
            data[input] = value;
        return data;
    }

    public static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject members => members.Where(member => member.Key is not ("fallback" or "data")).SelectMany(member => Elements(member.Value)).Prepend(members).Where(element => element.ContainsKey("type") || element.ContainsKey("value")),
        JsonArray items => items.SelectMany(Elements),
        _ => [],
    };

    private static string? WordsOf(JsonObject element) => Text(element, "type") switch
    {
        "RichTextBlock" => string.Concat(element["inlines"]!.AsArray().Select(run => run!["text"]!.GetValue<string>())),
        "TextBlock" => Text(element, "text"),
        _ when IsInput(element) => Text(element, "label"),
        _ => null,
    };

    private static IEnumerable<ShownButton> ButtonsOf(JsonObject element, JsonObject card)
    {
        var type = Text(element, "type");
        if (type is "Action.Execute" or "Action.Submit")
            yield return new(Text(element, "tooltip") ?? Text(element, "title")!, FormTokenOf(element) is null ? element["data"]!.ToJsonString() : Form(card).ToJsonString());
        else if (type == "Action.OpenUrl" && !IsFile(element))
            yield return new(Text(element, "title") ?? "", null, Text(element, "url"));
        else if (type == "Input.ChoiceSet")
            foreach (var choice in element["choices"]!.AsArray())
                yield return new(Text(choice!.AsObject(), "title")!.Replace(WordJoiner, "", StringComparison.Ordinal), Form(card, (Text(element, "id")!, Text(choice.AsObject(), "value")!)).ToJsonString());
    }

    /// <summary>The token of an action that sends the inputs.</summary>
    private static string? FormTokenOf(JsonObject element) =>
        Text(element, "type") is "Action.Execute" or "Action.Submit" && Text(element, "associatedInputs") != "none" ? element["data"]?[TeamsCardData.Token]?.GetValue<string>() : null;

    private static bool IsFile(JsonObject element) => Text(element, "type") == "Action.OpenUrl" && Text(element, "url")!.Contains("/files/", StringComparison.Ordinal);

    private static bool IsInput(JsonObject element) => Text(element, "type")?.StartsWith("Input.", StringComparison.Ordinal) == true;

    private static string? Text(JsonObject element, string member) => element[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
