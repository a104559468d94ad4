using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Teams;
using ChatAssistant.Adapters.Teams.Connector.Model;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Activities as Teams and its Playground tell them.</summary>
public sealed class TeamsPayloadTests
{
    private static readonly Dictionary<string, string?> Meanings = new()
    {
        ["docs-message-file-download-info"] = "Attachment", ["docs-message-personal-html-attachment"] = "Text", ["docs-messageUpdate-edit"] = "Edited",
        ["pg-installationUpdate-add-channel"] = "Arrived", ["pg-installationUpdate-add-group"] = "Arrived", ["pg-installationUpdate-add-personal"] = "Arrived",
        ["pg-installationUpdate-remove-personal"] = "Left", ["pg-conversationUpdate-botRemoved-personal"] = "Left",
        ["pg-message-channel-mention"] = "Text", ["pg-message-group-mention"] = "Text", ["pg-message-personal"] = "Text", ["pg-message-personal-markdown"] = "Text",
    };

    public static TheoryData<string> Activities => [.. TeamsData.Activities.Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Activities))]
    public void Each_means_what_it_should_or_nothing(string name)
    {
        var activity = JsonSerializer.Deserialize(TeamsData.Payload(name), ConnectorJson.Default.Activity)!;
        Assert.Equal(Meanings.GetValueOrDefault(name), TeamsInbound.Read(activity, "bot")?.Content.GetType().Name);
    }

    [Fact]
    public async Task All_are_answered_as_Teams_expects()
    {
        await using var scene = new TeamsScene();
        await scene.StartAsync();
        foreach (var file in TeamsData.Activities)
        {
            var activity = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!.AsObject();
            activity["serviceUrl"] = scene.ServiceUrl;
            activity["conversation"]!["tenantId"] = FakeTeams.Tenant;
            Assert.True(await scene.PostAsync(activity.ToJsonString(), scene.Login.Token(new(scene.ServiceUrl))) == HttpStatusCode.OK, file);
        }

        await scene.SettleAsync();
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_not_implemented()
    {
        await using var scene = new TeamsScene();
        await scene.StartAsync();
        var activity = scene.InPrivate("lea", "invoke", new() { ["name"] = "composeExtension/query", ["value"] = new JsonObject() });
        Assert.Equal(HttpStatusCode.NotImplemented, await scene.PostAsync(activity.ToJsonString(), scene.Login.Token(new(scene.ServiceUrl))));
    }

    [Fact]
    public void The_way_back_to_a_conversation_names_ids_and_nobody()
    {
        var activity = JsonSerializer.Deserialize(TeamsData.Payload("pg-message-channel-mention"), ConnectorJson.Default.Activity)!;
        var reference = TeamsInbound.Read(activity, "bot")!.Reference!;
        Assert.DoesNotContain("Alex", reference, StringComparison.Ordinal);
        var read = TeamsAddress.Read(reference)!;
        Assert.Equal("team-id;messageid=1795421615848", read.Conversation.Id);
        Assert.Equal("00000000-0000-0000-0000-0000000000001", read.Conversation.TenantId);
        Assert.Null(read.User);
    }

    [Fact]
    public void What_came_through_the_protocols_own_words_is_written_as_it_was()
    {
        var activity = JsonSerializer.Deserialize(TeamsData.Payload("pg-message-channel-mention"), ConnectorJson.Default.Activity)!;
        var again = JsonSerializer.Deserialize(JsonSerializer.Serialize(activity, ConnectorJson.Default.Activity), ConnectorJson.Default.Activity)!;
        Assert.Equal(activity with { Entities = null, ChannelData = null }, again with { Entities = null, ChannelData = null });
        Assert.Equal("Test Bot", Assert.Single(Mention.In(again)).Mentioned!.Name);
        Assert.Equal("team-id", TeamsChannelData.Of(again).Channel!.Id);
    }

    [Theory]
    [InlineData("docs-connector-403-blocked", "MessageWritesBlocked")]
    [InlineData("pg-connector-404-conversation", "ConversationNotFound")]
    [InlineData("pg-connector-400-empty", "BadSyntax")]
    public void The_connectors_reasons_are_read_in_all_their_shapes(string name, string code) =>
        Assert.Equal(code, ErrorResponse.CodeOf(JsonNode.Parse(TeamsData.Payload(name))!["body"]!.ToJsonString()));
}
