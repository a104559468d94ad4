using System.Text;
using System.Text.Json;
using ChatAssistant.Adapters.Teams;
using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Cards as the tests look at them: their JSON, their words, their inputs and what can be tapped.</summary>
internal static class CardReading
{
    /// <summary>Teams' own member, which the public schema does not know.</summary>
    private const string TeamsOwn = "msteams";

    public static readonly TeamsScreen Screen = new(new(), "fr", new LocalDateTime(2026, 3, 4, 10, 0), "https://assistant.example");

    public static JsonElement Card(OutboundMessage message, TeamsScreen? screen = null) =>
        CardOf(Assert.IsType<TeamsPart.Message>(Assert.Single(TeamsRenderer.Render(message, screen ?? Screen))));

    public static JsonElement CardOf(TeamsPart.Message part)
    {
        Assert.Null(part.Activity.Text);
        var card = Assert.Single(part.Activity.Attachments!).Content!.Value;
        Assert.Equal("Full", card.GetProperty(TeamsOwn).GetProperty("width").GetString());
        Assert.Empty(CardSchema.AdaptiveCard.Faults(JsonSerializer.SerializeToElement(card.EnumerateObject().Where(member => member.Name != TeamsOwn).ToDictionary(member => member.Name, member => member.Value))));
        return card;
    }

    /// <summary>Every object with a type, depth first.</summary>
    public static IEnumerable<JsonElement> Elements(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Where(member => member.Name != "fallback").SelectMany(member => member.Value.Elements()).Prepend(json).Where(element => element.TryGetProperty("type", out _)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Elements),
        _ => [],
    };

    public static IEnumerable<JsonElement> OfType(this JsonElement card, string type) => card.Elements().Where(element => element.Text("type") == type);

    public static IEnumerable<JsonElement> Inputs(this JsonElement card) => card.Elements().Where(element => element.Text("type").StartsWith("Input.", StringComparison.Ordinal));

    public static IEnumerable<JsonElement> Actions(this JsonElement card) => card.Elements().Where(element => element.Text("type").StartsWith("Action.", StringComparison.Ordinal));

    public static IEnumerable<string> Titles(this JsonElement card) => card.OfType("Action.Execute").Select(action => action.Text("title"));

    public static string Token(this JsonElement action) => action.GetProperty("data").GetProperty(TeamsCardData.Token).GetString()!;

    public static string Text(this JsonElement json, string member) => json.TryGetProperty(member, out var value) ? value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText() : "";

    /// <summary>The words of the text blocks, a line each.</summary>
    public static string Words(this JsonElement card)
    {
        var words = new StringBuilder();
        foreach (var block in card.OfType("RichTextBlock"))
            words.AppendJoin("", block.GetProperty("inlines").EnumerateArray().Select(run => run.Text("text"))).Append('\n');
        return words.ToString().TrimEnd('\n');
    }

    public static FormView Form(params FieldView[] fields) => new(new OptionToken(7, OptionToken.Form).ToString(), "tea", fields[0].Slot, 2, 4) { Fields = [.. fields] };

    public static FieldView Field(string slot, FieldKind kind, string label = "?", bool optional = false, params OptionView[] options) =>
        new(slot, kind, RichText.From(label), optional) { Options = [.. options] };

    public static OptionView Option(string label, int ordinal, bool selected = false) => new(label, OptionToken.Option(7, ordinal).ToString(), selected);

    public static OptionView Skip { get; } = new("Passer", new OptionToken(7, OptionToken.Skip).ToString());

    public static OptionView Back { get; } = new("Retour", new OptionToken(7, OptionToken.Back).ToString());

    public static OutboundMessage Asked(FormView form) => new(RichText.Paragraphs(form.Current.Error ?? RichText.Empty, form.Current.Label, form.Current.Hint ?? RichText.Empty))
    {
        Question = form, Options = form.Current.Options,
    };
}
