using ChatAssistant.Adapters.Teams.Connector;
using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>The connector's operations as they go over the wire, against its own description.</summary>
public sealed class TeamsConnectorTests
{
    private const string Thread = "19:maison@thread.tacv2;messageid=1481567603816";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_operation_keeps_to_the_connectors_description_and_an_id_is_one_segment()
    {
        await using var scene = new TeamsScene();
        await scene.StartAsync();
        var (connector, to) = (scene.Get<TeamsConnector>(), new ConversationReference(scene.ServiceUrl.TrimEnd('/'), new(FakeTeams.Bot), new(Thread), new("29:lea")));
        var words = new Activity { Type = ActivityTypes.Message, Text = "bonjour", TextFormat = "plain" };
        var sent = (await connector.SendAsync(to, words, Cancellation)).Value!.Id!;
        Assert.Equal(sent, (await connector.UpdateAsync(to, sent, words with { Text = "bonsoir" }, Cancellation)).Value!.Id);
        Assert.Null((await connector.TypingAsync(to, Cancellation)).Fault);
        Assert.Equal("29:lea", Assert.Single((await connector.MembersAsync(to, Cancellation)).Value!).Id);
        Assert.Null((await connector.DeleteAsync(to, sent, Cancellation)).Fault);
        Assert.Equal(404, (await connector.UpdateAsync(to, sent, words, Cancellation)).Fault!.Status);
        var opened = await connector.CreateConversationAsync(to.ServiceUrl, new(new(FakeTeams.Bot), IsGroup: false) { Members = [new("29:lea")], TenantId = FakeTeams.Tenant }, Cancellation);
        Assert.Equal("a:lea", opened.Value!.Id);
        Assert.Empty(scene.Teams.Faults);
        Assert.Contains(scene.Teams.Calls, call => call.Path == "/v3/conversations/19%3Amaison%40thread.tacv2%3Bmessageid%3D1481567603816/activities");
    }

    [Fact]
    public async Task A_kept_address_that_is_no_longer_allowed_gets_no_token()
    {
        await using var scene = new TeamsScene();
        await scene.StartAsync();
        var answer = await scene.Get<TeamsConnector>().SendAsync(new("https://evil.example/", new(FakeTeams.Bot), new(Thread)), new Activity { Type = ActivityTypes.Message, Text = "x" }, Cancellation);
        Assert.Equal(ConnectorFaults.ForeignHost, answer.Fault);
        Assert.Equal(0, scene.Login.TokensGiven);
    }

    [Fact]
    public async Task A_redirection_is_not_followed_with_our_token()
    {
        await using var scene = new TeamsScene();
        await scene.StartAsync();
        scene.Teams.RedirectsTo = scene.Origin + "/elsewhere";
        var answer = await scene.Get<TeamsConnector>().SendAsync(new(scene.ServiceUrl, new(FakeTeams.Bot), new(Thread)), new Activity { Type = ActivityTypes.Message, Text = "x" }, Cancellation);
        Assert.Equal(307, answer.Fault!.Status);
        Assert.Equal(0, scene.Teams.Redirected);
    }

    [Theory]
    [InlineData(412, null, "RetryAfter")]
    [InlineData(429, "TooManyRequests", "RetryAfter")]
    [InlineData(502, null, "RetryAfter")]
    [InlineData(503, null, "RetryAfter")]
    [InlineData(504, null, "RetryAfter")]
    [InlineData(401, "BotNotRegistered", "RetryAfter")]
    [InlineData(500, null, "Rejected")]
    [InlineData(400, "BadSyntax", "Rejected")]
    [InlineData(404, "ActivityNotFoundInConversation", "Rejected")]
    [InlineData(501, null, "Rejected")]
    [InlineData(307, null, "Rejected")]
    [InlineData(413, "MessageSizeTooBig", "Rejected")]
    public void A_refusal_means_try_later_or_never(int status, string? code, string meaning) => Assert.Equal(meaning, ConnectorFaults.Read(new(status, code)).GetType().Name);

    [Theory]
    [InlineData(404, "ConversationNotFound", "ConversationNotFound")]
    [InlineData(403, "BotDisabledByAdmin", DeliveryResult.Blocked.ByAdministration)]
    [InlineData(403, "BotNotInConversationRoster", DeliveryResult.Blocked.Left)]
    [InlineData(403, "ConversationBlockedByUser", DeliveryResult.Blocked.ByReader)]
    [InlineData(403, "MessageWritesBlocked", DeliveryResult.Blocked.ByReader)]
    [InlineData(403, "NotEnoughPermissions", "NotEnoughPermissions")]
    [InlineData(403, null, "403")]
    public void Or_that_nobody_is_reached_there_and_why(int status, string? code, string reason) => Assert.Equal(new DeliveryResult.Blocked(reason), ConnectorFaults.Read(new(status, code)));
}
