using System.Text;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Tests.Teams;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Operations;

/// <summary>Teams on loopback beside the whole host: the settings that lead there, and what it tells.</summary>
internal sealed class TeamsAtTheDoor : IAsyncDisposable
{
    private readonly FakeTeams teams = new(() => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
    private readonly FakeLogin login = new(TimeProvider.System);
    private readonly FakeConnector connector;

    public TeamsAtTheDoor() => connector = new(teams, login);

    public (string Key, string Value)[] Settings =>
    [
        ("Teams:AppId", FakeTeams.AppId), ("Teams:TenantId", FakeTeams.Tenant), ("Teams:ClientSecret", FakeLogin.Secret), ("Teams:ServiceHosts:0", connector.Origin),
        ("Teams:MetadataAddress", connector.Origin + "/v1/.well-known/openidconfiguration"), ("Teams:Issuer", FakeLogin.Issuer), ("Teams:LoginUrl", connector.Origin),
    ];

    /// <summary>Good for a month: the demonstration's clock is moved by days.</summary>
    public string Token => login.Token(new(connector.ServiceUrl) { Lasts = TimeSpan.FromDays(30) });

    public int Said => teams.In("a:karim").Count;

    public Task StartAsync() => connector.StartAsync();

    public HttpRequestMessage Words(string id, string text) => Told(id, new() { ["type"] = "message", ["text"] = text, ["textFormat"] = "plain" });

    /// <summary>A tap on the way into the private conversation, for which the database is read first.</summary>
    public HttpRequestMessage Door(string id) => Told(id, new()
    {
        ["type"] = "invoke", ["name"] = "adaptiveCard/action", ["value"] = JsonNode.Parse("""{"trigger": "manual", "action": {"type": "Action.Execute", "verb": "answer", "data": {"$door": ""}}}"""),
    });

    public static HttpRequestMessage Post(string body, string token) => new(HttpMethod.Post, "/channels/teams")
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"), Headers = { Authorization = new("Bearer", token) },
    };

    public async ValueTask DisposeAsync()
    {
        await connector.DisposeAsync();
        login.Dispose();
    }

    private HttpRequestMessage Told(string id, JsonObject activity)
    {
        (activity["id"], activity["serviceUrl"], activity["channelId"]) = ("f:" + id + activity["type"], connector.ServiceUrl, "msteams");
        (activity["from"], activity["recipient"]) = (new JsonObject { ["id"] = "29:karim", ["name"] = "Karim" }, new JsonObject { ["id"] = FakeTeams.Bot });
        activity["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = FakeTeams.Tenant, ["id"] = "a:karim" };
        return Post(activity.ToJsonString(), Token);
    }
}
