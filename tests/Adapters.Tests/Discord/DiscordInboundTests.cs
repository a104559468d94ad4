using System.Collections.Immutable;
using System.Text.Json;
using ChatAssistant.Adapters.Discord;
using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed class DiscordInboundTests
{
    private const string Person = "\"member\":{\"user\":{\"id\":\"53908232506183680\",\"username\":\"lea35\",\"global_name\":\"Léa M\"},\"nick\":\"Léa\"}";

    private static readonly DiscordBot Bot = new("845027738276462632");
    private static readonly string Form = new OptionToken(42, OptionToken.Form).ToString();

    public static TheoryData<string> Samples => [.. DiscordData.Payloads("*.json").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_is_read_or_passed_over(string name)
    {
        var messages = new List<InboundMessage?> { Read(DiscordJson.Default.Interaction, name) is { } act ? DiscordInbound.Read(act, Bot) : null };
        if (Read(DiscordJson.Default.Message, name) is { } said)
            messages.AddRange([DiscordInbound.Read(said, isEdit: false, Bot), DiscordInbound.Read(said, isEdit: true, Bot)]);
        Assert.All(messages.OfType<InboundMessage>(), message => Assert.Equal("discord", message.Address.Channel));
    }

    [Fact]
    public void A_command_in_a_server_is_the_persons_own_conversation_with_what_follows_its_name()
    {
        var message = Interaction($$$"""{"id":"786008729715212338","type":2,"token":"t","guild_id":"1","channel_id":"2","locale":"fr",{{{Person}}},"data":{"id":"3","type":1,"name":"start","options":[{"type":3,"name":"code","value":" V-AB12 "}]}}""")!;
        Assert.Equal((new ConversationAddress("discord", "845027738276462632", "@53908232506183680"), "786008729715212338", true), (message.Address, message.ExternalId, message.IsPrivate));
        Assert.Equal(new Sender("53908232506183680", "Léa", "fr"), message.Sender);
        Assert.Equal(new InboundContent.Text("/start V-AB12"), message.Content);
    }

    [Fact]
    public void Words_said_by_a_command_are_words() => Assert.Equal(new InboundContent.Text("du café"), Command("say", "du café")!.Content);

    [Fact]
    public void The_board_is_for_everybody_in_the_channel()
    {
        var message = Command("board", null)!;
        Assert.Equal(("#1:2", false), (message.Address.Conversation, message.IsPrivate));
        Assert.IsType<InboundContent.Arrived>(message.Content);
    }

    [Fact]
    public void A_button_is_its_token_with_the_words_it_showed()
    {
        var token = OptionToken.Option(42, 1).ToString();
        var message = Component(token, "[]", $$$"""{"type":1,"components":[{"type":2,"style":2,"label":"Oui","custom_id":"{{{token}}}"}]}""")!;
        Assert.Equal(new InboundContent.Option(token, "Oui"), message.Content);
    }

    [Fact]
    public void One_pick_of_a_list_is_its_token_and_several_are_a_forms_answer()
    {
        var (one, two) = (OptionToken.Option(42, 0).ToString(), OptionToken.Option(42, 1).ToString());
        Assert.Equal(new InboundContent.Option(one), Component(DiscordTap.Of(DiscordTap.One, Form), $"[\"{one}\"]")!.Content);
        Assert.Equal((Form, one + "\n" + two), Assert.IsType<InboundContent.Form>(Component(DiscordTap.Of(DiscordTap.Several, Form, "food"), $"[\"{one}\",\"{two}\"]")!.Content) is var said ? (said.QuestionToken, said.Answers["food"]) : default);
        Assert.Equal("", Assert.IsType<InboundContent.Form>(Component(DiscordTap.Of(DiscordTap.Several, Form, "food"), "[]")!.Content).Answers["food"]);
    }

    [Fact]
    public void A_form_answers_each_of_its_fields()
    {
        var message = Interaction($$$"""
            {"id":"5","type":5,"token":"t","user":{"id":"53908232506183680","username":"lea"},"context":1,"data":{"custom_id":"{{{DiscordTap.Of(DiscordTap.Filled, Form)}}}","components":[
              {"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"sentence","value":" on n'arrive pas à garder les bénévoles "}},
              {"type":18,"id":3,"component":{"type":3,"id":4,"custom_id":"size","values":["a","b"]}},{"type":18,"id":5,"component":{"type":99,"custom_id":"new"}}]}}
            """)!;
        Assert.Equal(new Dictionary<string, string> { ["sentence"] = "on n'arrive pas à garder les bénévoles", ["size"] = "a\nb" }.ToImmutableSortedDictionary(), Assert.IsType<InboundContent.Form>(message.Content).Answers);
    }

    [Fact]
    public void The_door_of_a_card_is_an_arrival_in_the_private_conversation()
    {
        var message = Component("door.need", "[]")!;
        Assert.Equal((new InboundContent.Arrived("need"), "@53908232506183680", true), (message.Content, message.Address.Conversation, message.IsPrivate));
        Assert.Equal(new InboundContent.Arrived(), Component("door", "[]")!.Content);
    }

    [Theory]
    [InlineData("""{"id":"5","channel_id":"9","type":0,"author":{"id":"7","username":"lea","global_name":"Léa"},"content":"bonjour"}""", "bonjour")]
    [InlineData("""{"id":"5","channel_id":"9","type":19,"author":{"id":"7","username":"lea"},"content":"en réponse"}""", "en réponse")]
    [InlineData("""{"id":"5","channel_id":"9","type":0,"author":{"id":"7","username":"bot","bot":true},"content":"écho"}""", null)]
    [InlineData("""{"id":"5","channel_id":"9","type":0,"guild_id":"1","author":{"id":"7","username":"lea"},"content":"en public"}""", null)]
    [InlineData("""{"id":"5","channel_id":"9","type":0,"webhook_id":"1","author":{"id":"7","username":"hook"},"content":"par un webhook"}""", null)]
    [InlineData("""{"id":"5","channel_id":"9","type":6,"author":{"id":"7","username":"lea"},"content":""}""", null)]
    [InlineData("""{"id":"five","channel_id":"9","type":0,"author":{"id":"7","username":"lea"},"content":"x"}""", null)]
    public void Only_what_a_person_writes_in_a_direct_message_is_words(string json, string? words) =>
        Assert.Equal(words is null ? null : new InboundContent.Text(words), Said(json)?.Content);

    [Theory]
    [InlineData("\"flags\":8192,\"attachments\":[{\"id\":\"1\",\"filename\":\"voice-message.ogg\",\"content_type\":\"audio/ogg\"}]", typeof(InboundContent.Voice))]
    [InlineData("\"attachments\":[{\"id\":\"1\",\"filename\":\"plan.pdf\",\"content_type\":\"application/pdf\"}]", typeof(InboundContent.Attachment))]
    [InlineData("\"sticker_items\":[{\"id\":\"1\",\"name\":\"x\",\"format_type\":1}]", typeof(InboundContent.Unsupported))]
    public void What_is_sent_besides_words_is_known_for_what_it_is(string content, Type expected) =>
        Assert.IsType(expected, Said($$"""{"id":"5","channel_id":"9","type":0,"author":{"id":"7","username":"lea"},"content":"",{{content}}}""")!.Content);

    [Theory]
    [InlineData("\"edited_timestamp\":\"2026-03-04T10:00:00+00:00\"", true)]
    [InlineData("\"edited_timestamp\":null", false)]
    public void A_correction_is_one_and_a_preview_that_Discord_adds_is_none(string edited, bool isEdit)
    {
        var message = JsonSerializer.Deserialize($$"""{"id":"5","channel_id":"9","type":0,"author":{"id":"7","username":"lea"},"content":"x",{{edited}}}""", DiscordJson.Default.Message)!;
        Assert.Equal(isEdit ? typeof(InboundContent.Edited) : null, DiscordInbound.Read(message, isEdit: true, Bot)?.Content.GetType());
    }

    [Theory]
    [InlineData(2, null, true, false)]
    [InlineData(3, 64, true, true)]
    [InlineData(3, 0, true, false)]
    public void In_a_server_the_answer_is_for_the_person_alone_and_takes_the_place_of_what_only_they_saw(int type, int? under, bool isEphemeral, bool isInPlace)
    {
        var message = under is { } flags ? $$$""","message":{"id":"77","flags":{{{flags}}},"author":{"id":"845027738276462632"}}""" : "";
        var interaction = JsonSerializer.Deserialize($$"""{"id":"5","type":{{type}},"token":"t","guild_id":"1","channel_id":"2",{{Person}},"data":{"name":"need","type":1,"custom_id":"door"}{{message}}}""", DiscordJson.Default.Interaction)!;
        var reply = DiscordReply.Of(interaction, Bot)!;
        Assert.Equal((isEphemeral, isInPlace ? "77" : null), (reply.IsEphemeral, reply.Message));
        Assert.Equal(isInPlace ? InteractionCallbackType.DeferredUpdate : InteractionCallbackType.DeferredMessage, DiscordReply.DeferralOf(interaction).Type);
    }

    [Fact]
    public void A_tap_in_a_direct_message_is_answered_by_messages_like_any_other()
    {
        var interaction = JsonSerializer.Deserialize("""{"id":"5","type":3,"token":"t","context":1,"user":{"id":"7"},"data":{"custom_id":"x"},"message":{"id":"77"}}""", DiscordJson.Default.Interaction)!;
        Assert.Null(DiscordReply.Of(interaction, Bot));
        Assert.Equal(InteractionCallbackType.DeferredUpdate, DiscordReply.DeferralOf(interaction).Type);
    }

    private static InboundMessage? Command(string name, string? words)
    {
        var options = words is null ? "[]" : $$"""[{"type":3,"name":"words","value":"{{words}}"}]""";
        return Interaction($$$"""{"id":"5","type":2,"token":"t","guild_id":"1","channel_id":"2",{{{Person}}},"data":{"id":"3","type":1,"name":"{{{name}}}","options":{{{options}}}}}""");
    }

    private static InboundMessage? Component(string id, string values, string? rows = null) => Interaction(
        $$$"""{"id":"5","type":3,"token":"t","guild_id":"1","channel_id":"2",{{{Person}}},"data":{"component_type":3,"custom_id":"{{{id}}}","values":{{{values}}}},"message":{"id":"6","components":[{{{rows}}}]}}""");

    private static InboundMessage? Interaction(string json) => DiscordInbound.Read(JsonSerializer.Deserialize(json, DiscordJson.Default.Interaction)!, Bot);

    private static InboundMessage? Said(string json) => DiscordInbound.Read(JsonSerializer.Deserialize(json, DiscordJson.Default.Message)!, isEdit: false, Bot);

    private static T? Read<T>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, string name)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(DiscordData.Payload(name), type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
