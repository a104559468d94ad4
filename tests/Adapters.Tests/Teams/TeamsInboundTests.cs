using System.Text.Json;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Teams;
using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Tests.Teams;

public sealed class TeamsInboundTests
{
    private const string Us = "28:us";

    [Theory]
    [InlineData("<at>Échanges</at> /besoin", "/besoin")]
    [InlineData("<at>Échanges</at>&nbsp;/besoin", "/besoin")]
    [InlineData("/besoin <at>Échanges</at>\u00a0", "/besoin")]
    [InlineData("<at>Échanges</at>", "")]
    public void Our_own_name_is_taken_out_of_what_is_said_to_us_in_a_group(string text, string words) =>
        Assert.Equal(new InboundContent.Text(words), Read(InGroup(text, Named(Us, "Échanges"))));

    [Fact]
    public void Other_peoples_names_stay_as_names()
    {
        var activity = InGroup("<at>Échanges</at> merci à <at>Pranav Smith</at>", Named(Us, "Échanges"), Named("29:pranav", "Pranav Smith", "<at>@Pranav Smith</at>"));
        Assert.Equal(new InboundContent.Text("merci à Pranav Smith"), Read(activity));
    }

    [Fact]
    public void In_a_group_only_what_names_us_concerns_us()
    {
        Assert.Null(Read(InGroup("bonjour <at>Échanges</at>", Named("29:other", "Échanges"))));
        Assert.Null(Read(InGroup("bonjour")));
    }

    [Fact]
    public void What_a_person_types_that_looks_like_a_mention_stays_characters() =>
        Assert.Equal(new InboundContent.Text("<at>b</at> <b>c</b>"), Read(InPrivate(new() { ["text"] = "<at>b</at> <b>c</b>", ["textFormat"] = "plain" })));

    [Fact]
    public void Formatted_words_are_read_without_their_format() =>
        Assert.Equal(new InboundContent.Text("a < b\nc"), Read(InPrivate(new() { ["text"] = "<p>a &lt; <b>b</b></p><p>c</p>", ["textFormat"] = "xml" })));

    [Fact]
    public void A_code_in_a_message_written_ahead_is_an_arrival() =>
        Assert.Equal(new InboundContent.Arrived("ABC-123"), Read(InPrivate(new() { ["text"] = "/start ABC-123" })));

    [Fact]
    public void A_tap_is_its_token_and_nothing_else()
    {
        var token = OptionToken.Option(7, 2).ToString();
        Assert.Equal(new InboundContent.Option(token), Read(InPrivate(new() { ["value"] = new JsonObject { ["$token"] = token, ["note"] = "x" } })));
    }

    [Fact]
    public void A_form_is_its_inputs_by_slot_with_picks_as_lines_and_a_date_with_its_hour()
    {
        var (form, one, two) = (new OptionToken(7, OptionToken.Form).ToString(), OptionToken.Option(7, 0).ToString(), OptionToken.Option(7, 1).ToString());
        var read = Read(InPrivate(new()
        {
            ["value"] = new JsonObject { ["$token"] = form, ["food"] = $"{one},{two}", ["note"] = "a, b", ["when"] = "2026-03-12", ["when$time"] = "18:30", ["people"] = 4, ["msteams"] = new JsonObject() },
        }));
        var answers = Assert.IsType<InboundContent.Form>(read).Answers;
        Assert.Equal(
            [("food", $"{one}\n{two}"), ("note", "a, b"), ("people", "4"), ("when", "2026-03-12T18:30/2026-03-12T19:30")],
            answers.Select(answer => (answer.Key, answer.Value)));
    }

    [Fact]
    public void A_card_of_another_makers_is_none_of_ours() => Assert.Null(Read(InPrivate(new() { ["value"] = new JsonObject { ["k"] = "submit" } })));

    [Fact]
    public void A_card_that_refreshes_itself_is_no_tap()
    {
        var value = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = new JsonObject { ["$token"] = OptionToken.Option(7, 2).ToString() } }, ["trigger"] = "automatic" };
        Assert.Null(Read(InPrivate(new() { ["type"] = "invoke", ["name"] = "adaptiveCard/action", ["value"] = value })));
    }

    [Fact]
    public void Two_edits_of_one_message_are_two_events()
    {
        var first = Inbound(InPrivate(new() { ["type"] = "messageUpdate", ["timestamp"] = "2026-03-04T09:00:00Z", ["channelData"] = new JsonObject { ["eventType"] = "EDITmessage" } }));
        var second = Inbound(InPrivate(new() { ["type"] = "messageUpdate", ["timestamp"] = "2026-03-04T09:01:00Z", ["channelData"] = new JsonObject { ["eventType"] = "editMessage" } }));
        Assert.NotEqual(first!.ExternalId, second!.ExternalId);
    }

    [Fact]
    public void What_a_bot_says_is_not_listened_to()
    {
        Assert.Null(Read(InPrivate(new() { ["text"] = "hello", ["from"] = new JsonObject { ["id"] = Us } })));
        Assert.Null(Read(InPrivate(new() { ["text"] = "hello", ["from"] = new JsonObject { ["id"] = "28:other", ["role"] = "bot" } })));
    }

    private static InboundContent? Read(JsonObject activity) => Inbound(activity)?.Content;

    private static InboundMessage? Inbound(JsonObject activity) => TeamsInbound.Read(activity.Deserialize(ConnectorJson.Default.Activity)!, "bot");

    private static JsonObject InPrivate(JsonObject content) => With(content, new() { ["conversationType"] = "personal", ["id"] = "a:1" });

    private static JsonObject InGroup(string text, params JsonObject[] mentions) => With(
        new() { ["text"] = text, ["textFormat"] = "plain", ["entities"] = new JsonArray([new JsonObject { ["type"] = "clientInfo", ["text"] = 5 }, .. mentions]) },
        new() { ["conversationType"] = "groupChat", ["isGroup"] = true, ["id"] = "19:1@thread.v2" });

    private static JsonObject Named(string id, string name, string? written = null) =>
        new() { ["type"] = "mention", ["text"] = written ?? $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name } };

    private static JsonObject With(JsonObject content, JsonObject conversation)
    {
        foreach (var (name, value) in new JsonObject { ["type"] = "message", ["id"] = "f:1", ["from"] = new JsonObject { ["id"] = "29:lea" }, ["recipient"] = new JsonObject { ["id"] = Us }, ["conversation"] = conversation })
            content[name] ??= value?.DeepClone();
        return content;
    }
}
