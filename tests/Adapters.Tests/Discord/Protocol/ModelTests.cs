using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed class ModelTests
{
    public static TheoryData<string> Payloads => [.. DiscordData.Payloads("*.json").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Every_sample_is_read(string name) => Assert.NotNull(JsonSerializer.Deserialize(DiscordData.Payload(name), TypeOf(name)));

    [Fact]
    public void A_form_gives_what_was_typed_and_what_was_picked()
    {
        var typed = Assert.IsType<Label>(Assert.Single(Read("interaction-modal-submit-text-input").Data!.Components));
        Assert.StartsWith("The recent changes", Assert.IsType<TextInput>(typed.Component).Value, StringComparison.Ordinal);
        var picked = Assert.IsType<Label>(Assert.Single(Read("interaction-modal-submit-string-select").Data!.Components));
        Assert.Equal(["butterfly"], Assert.IsType<StringSelect>(picked.Component).Values);
    }

    [Fact]
    public void What_is_not_said_is_empty_and_never_null()
    {
        var interaction = JsonSerializer.Deserialize("""{"id":"1","type":2,"data":{"name":"a","options":[{"name":"b"}]},"channel":{"id":"2"},"message":{"id":"3"},"member":{}}""", DiscordJson.Default.Interaction)!;
        Assert.Empty(interaction.Data!.Values);
        Assert.Empty(interaction.Data.Components);
        Assert.Empty(interaction.Data.Options[0].Options);
        Assert.Empty(interaction.Channel!.Recipients);
        Assert.Empty(interaction.Message!.Attachments.Cast<object>().Concat(interaction.Message.Embeds).Concat(interaction.Message.Components));
        Assert.Empty(interaction.Member!.Roles);
        Assert.Empty(JsonSerializer.Deserialize("{}", DiscordJson.Default.ReadyEvent)!.Guilds);
    }

    [Fact]
    public void A_kind_of_component_that_nobody_knows_is_let_by()
    {
        var label = Assert.IsType<Label>(Assert.Single(Read("interaction-modal-submit-checkbox").Data!.Components));
        Assert.Equal(typeof(Component), label.Component!.GetType());
    }

    [Fact]
    public void A_command_gives_its_options_also_where_their_kind_comes_as_text()
    {
        var group = Assert.Single(Read("interaction-group-subcommand").Data!.Options);
        var command = Assert.Single(group.Options);
        Assert.Equal((ApplicationCommandOptionType.SubCommandGroup, ApplicationCommandOptionType.SubCommand), (group.Type, command.Type));
        Assert.Equal(1, Assert.Single(command.Options).Value!.Value.GetInt32());
    }

    [Fact]
    public void A_select_says_what_was_picked_on_which_message_and_by_whom()
    {
        var interaction = Read("interaction-component-string-select-full");
        Assert.Equal((InteractionType.Component, "class_select_1", "53908232506183680"), (interaction.Type, interaction.Data!.CustomId, interaction.By!.Id));
        Assert.Equal(["mage", "rogue"], interaction.Data.Values);
        Assert.Equal(3, Assert.IsType<StringSelect>(Assert.Single(Assert.IsType<ActionRow>(Assert.Single(interaction.Message!.Components)).Components)).Options!.Count);
    }

    [Fact]
    public void Everything_that_is_written_notifies_nobody()
    {
        foreach (var json in new[]
        {
            JsonSerializer.Serialize(new MessageCreate { Content = "@everyone" }, DiscordJson.Default.MessageCreate),
            JsonSerializer.Serialize(new MessageBody { Content = "@everyone" }, DiscordJson.Default.MessageBody),
            JsonSerializer.Serialize(InteractionCallback.Message(new() { Content = "@everyone" }), DiscordJson.Default.InteractionCallback),
            JsonSerializer.Serialize(InteractionCallback.Update(new MessageCreate { Content = "@everyone" }), DiscordJson.Default.InteractionCallback),
        })
            Assert.Contains("\"allowed_mentions\":{\"parse\":[]}", json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_null_is_left_out_and_what_is_empty_is_said()
    {
        var message = new MessageBody { Content = "a", Components = [] };
        Assert.Equal("""{"content":"a","components":[],"allowed_mentions":{"parse":[]}}""", JsonSerializer.Serialize(message, DiscordJson.Default.MessageBody));
    }

    [Fact]
    public void A_message_that_may_be_sent_twice_asks_to_be_one()
    {
        var json = JsonNode.Parse(JsonSerializer.Serialize(new MessageCreate { Content = "a", Nonce = "7" }, DiscordJson.Default.MessageCreate))!;
        Assert.True(json["enforce_nonce"]!.GetValue<bool>());
        Assert.DoesNotContain("nonce", JsonSerializer.Serialize(new MessageCreate { Content = "a" }, DiscordJson.Default.MessageCreate), StringComparison.Ordinal);
    }

    [Fact]
    public void Components_say_their_kind_and_come_back_the_same()
    {
        var message = new MessageBody
        {
            Components =
            [
                new ActionRow(new Button(ButtonStyle.Primary, "Yes", "yes"), new Button(ButtonStyle.Link, "Site", Url: "https://example.org")),
                new ActionRow(new StringSelect("pick", "Choose", 1, 2) { Options = [new("One", "1"), new("Two", "2", "the second", true)] }),
            ],
        };
        var json = JsonSerializer.Serialize(message, DiscordJson.Default.MessageBody);
        Assert.Contains("""{"type":2,"style":1,"label":"Yes","custom_id":"yes"}""", json, StringComparison.Ordinal);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, DiscordJson.Default.MessageBody)!, DiscordJson.Default.MessageBody));
    }

    [Theory]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"type":2}""")]
    [InlineData("""{"id":1,"type":2}""")]
    [InlineData("""{"id":"1","type":3,"data":{"values":null}}""")]
    [InlineData("[]")]
    public void What_no_platform_would_say_is_a_reading_error_and_nothing_else(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, DiscordJson.Default.Interaction));

    private static Interaction Read(string name) => JsonSerializer.Deserialize(DiscordData.Payload(name), DiscordJson.Default.Interaction)!;

    private static JsonTypeInfo TypeOf(string name) => name switch
    {
        // It shows a part only.
        "interaction-autocomplete-data-only" => DiscordJson.Default.JsonElement,
        _ when name.StartsWith("interaction-", StringComparison.Ordinal) => DiscordJson.Default.Interaction,
        _ when name.StartsWith("gateway-", StringComparison.Ordinal) => DiscordJson.Default.GatewayPayload,
        "rest-gateway-bot" => DiscordJson.Default.GatewayBot,
        _ when name.StartsWith("rest-429", StringComparison.Ordinal) => DiscordJson.Default.RateLimitBody,
        _ when name.StartsWith("rest-error", StringComparison.Ordinal) => DiscordJson.Default.ErrorBody,
        _ when name.StartsWith("message-", StringComparison.Ordinal) => DiscordJson.Default.Message,
        _ when name.StartsWith("channel-", StringComparison.Ordinal) => DiscordJson.Default.Channel,
        "guild-member" => DiscordJson.Default.GuildMember,
        "guild-unavailable" => DiscordJson.Default.Guild,
        _ => DiscordJson.Default.JsonElement,
    };
}
