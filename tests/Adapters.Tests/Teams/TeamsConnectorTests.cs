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
    [InlineData(404, "ConversationNotFound", "Blocked")]
    [InlineData(403, "BotDisabledByAdmin", "Blocked")]
    [InlineData(403, "BotNotInConversationRoster", "Blocked")]
    [InlineData(403, "ConversationBlockedByUser", "Blocked")]
    [InlineData(403, "MessageWritesBlocked", "Blocked")]
    public void A_refusal_means_try_later_never_or_nobody_there(int status, string? code, string meaning)
    {
        var result = ConnectorFaults.Read(new(status, code));
        Assert.Equal(meaning, result.GetType().Name);
        if (result is DeliveryResult.Blocked blocked)
            Assert.Equal(code, blocked.Reason);
    }
}
