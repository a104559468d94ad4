using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ChatAssistant.Adapters.Tests.Storage;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Bot.Tests.Operations;

/// <summary>PostgreSQL goes away while people write, and comes back.</summary>
public sealed class DatabaseAwayTests : IAsyncLifetime
{
    private const string Secret = "a-secret-of-the-tests-long-enough";

    /// <summary>
    /// A silent database is never given up by its driver here (s): whatever is answered while it is silent, the watch has decided. How soon, its constants say;
    /// nothing here looks at a clock.
    /// </summary>
    private const string Patient = ";Timeout=1000;Command Timeout=1000";

    /// <summary>What hangs ends the test.</summary>
    private const int Hanging = 180_000;

    private readonly string database = PostgresServer.NewDatabase();
    private readonly TeamsAtTheDoor teams = new();
    private Relay relay = null!;
    private BotHost host = null!;
    private HttpClient client = null!;
    private string token = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Every address that writes: what is sent there, and how one proves who one is. A new channel's joins by one line.</summary>
    private (string Name, Func<string, HttpRequestMessage> Request)[] Writes =>
    [
        ("a conversation is opened", _ => Post("/api/chat/sessions", "{}")),
        ("a message is sent", id => Post("/api/chat/messages", $$"""{"id": "{{id}}", "text": "bonjour"}""", ("Authorization", "Bearer " + token))),
        ("a file is sent", _ => new(HttpMethod.Post, "/api/chat/attachments") { Headers = { { "Authorization", "Bearer " + token } }, Content = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a.txt" } } }),
        ("Telegram tells of a message", id => Told(id, "message", """{"message_id": 1, "date": 1, "chat": {"id": 42, "type": "private"}, "from": {"id": 42, "is_bot": false, "first_name": "Karim"}, "text": "bonjour"}""")),
        ("Telegram tells of a tap on a list", id => Told(id, "callback_query", """{"id": "1", "chat_instance": "1", "data": "p.AAAAAAAAAAA.0.", "from": {"id": 42, "is_bot": false, "first_name": "Karim"}, "message": {"message_id": 1, "date": 1, "chat": {"id": 42, "type": "private"}, "text": "?"}}""")),
        ("Teams tells of a message", id => teams.Words(id, "bonjour")),
        ("Teams tells of a tap on the way into the private conversation", id => teams.Door(id)),
        ("the demonstration's clock is moved", _ => Post("/api/demo/clock", """{"advance": "P1D"}""")),
        ("the demonstration begins anew", _ => Post("/api/demo/reset", "")),
    ];

    public async ValueTask InitializeAsync()
    {
        relay = new(database);
        await teams.StartAsync();
        host = new([
            .. teams.Settings,
            ("Storage:Provider", "postgres"), ("Storage:ConnectionString", relay.ConnectionString + Patient), ("Demo:Enabled", "true"),
            ("Telegram:Token", "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), ("Telegram:Mode", "webhook"), ("Telegram:PublicUrl", "https://assistant.example"), ("Telegram:SecretToken", Secret),
            ("Telegram:ApiBaseUrl", "http://127.0.0.1:9"),
            ("Web:RateLimit:PerAddress", "100000"), ("Web:RateLimit:SessionsPerAddress", "100000"), ("Web:RateLimit:PerConversation", "100000"), ("Web:RateLimit:AttachmentsPerConversation", "100000")]);
        client = host.CreateClient();
        using var opened = await client.PostAsync("/api/chat/sessions", new StringContent("{}", Encoding.UTF8, "application/json"), Stop);
        token = (await opened.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("token").GetString()!;
        foreach (var (name, request) in Writes.SkipLast(1))
            Assert.True((await client.SendAsync(request("before-" + name.Length), Stop)).IsSuccessStatusCode, name);
        await Eventually.TrueAsync(async () => (await client.GetAsync("/health/ready", Stop)).IsSuccessStatusCode, "ready");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        relay.Restore();
        await host.DisposeAsync();
        await teams.DisposeAsync();
        relay.Dispose();
        await PostgresServer.DropAsync(database);
    }

    [Fact]
    public void Whoever_waits_hears_within_two_seconds_that_the_database_is_away() =>
        Assert.InRange(StorageWatch.Patience + StorageWatch.LongestProbe, TimeSpan.Zero, TimeSpan.FromSeconds(2));

    [Theory(Timeout = Hanging)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_it_is_away_everything_is_refused_soon_and_in_words_and_delivered_again_it_is_taken_once(bool silent)
    {
        if (silent)
            relay.Freeze();
        else
            relay.Cut();
        var held = ReadAsync();
        for (var round = 1; round <= 2; round++)
        {
            // Work that a silent database holds up may be done later: there, a new beginning would take the conversation away.
            await Task.WhenAll(Writes.SkipLast(silent ? 1 : 0).Select(write => RefusedAsync(write.Name, write.Request($"{round}1"))));
            Assert.Equal(HttpStatusCode.OK, await HealthAsync("live"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await HealthAsync("ready"));
        }

        Assert.False(silent && held.IsCompleted, "The database was not silent.");
        relay.Restore();
        await Eventually.TrueAsync(async () => (await client.GetAsync("/health/ready", Stop)).IsSuccessStatusCode, "ready again");
        Assert.Equal(silent, await held);
        for (var round = 1; round <= 2; round++)
            foreach (var (name, request) in Writes.SkipLast(1))
                await Eventually.TrueAsync(async () => (await client.SendAsync(request($"{round}1"), Stop)).IsSuccessStatusCode, name);

        await using var db = host.Storage.Create();
        Assert.Equal(["11", "21"], await db.Inbox.Where(row => row.Channel == "web" && (row.ExternalId == "11" || row.ExternalId == "21")).Select(row => row.ExternalId).Order().ToListAsync(Stop));
        Assert.False(await db.Inbox.AnyAsync(row => row.DeadReason != null, Stop));
        var (after, said) = (await db.Inbox.CountAsync(Stop), await db.Outbox.CountAsync(Stop));
        Assert.Contains("\"duplicate\":true", await (await client.SendAsync(Writes[1].Request("11"), Stop)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((after, said), (await db.Inbox.CountAsync(Stop), await db.Outbox.CountAsync(Stop)));
    }

    [Fact(Timeout = Hanging)]
    public async Task Whoever_opens_the_page_meanwhile_is_told_in_their_language()
    {
        using (var shown = await OpenAsync(token))
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        relay.Cut();
        using var answer = await OpenAsync(new('A', token.Length));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Nothing is lost", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> OpenAsync(string cookie) => client.SendAsync(
        new(HttpMethod.Get, "/") { Headers = { { "Accept", "text/html" }, { "Accept-Language", "en-GB" }, { "Cookie", "conversation=" + cookie } } }, Stop);

    private static HttpRequestMessage Post(string path, string json, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private static HttpRequestMessage Told(string id, string kind, string what) =>
        Post("/channels/telegram", $$"""{"update_id": {{string.Concat(id.Where(char.IsAsciiDigit))}}{{kind.Length}}, "{{kind}}": {{what}}}""", ("X-Telegram-Bot-Api-Secret-Token", Secret));

    /// <summary>A plain read, which a silent database holds and a broken connection ends.</summary>
    private async Task<bool> ReadAsync()
    {
        try
        {
            await using var db = host.Storage.Create();
            await db.Inbox.CountAsync(Stop);
            return true;
        }
        catch (Exception error) when (host.Storage.IsTransient(error))
        {
            return false;
        }
    }

    private async Task<HttpStatusCode> HealthAsync(string kind)
    {
        using var answer = await client.GetAsync("/health/" + kind, Stop);
        return answer.StatusCode;
    }

    private async Task RefusedAsync(string name, HttpRequestMessage request)
    {
        using var answer = await client.SendAsync(request, Stop);
        var words = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{name}: {answer.StatusCode} {words}");
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.DoesNotContain("   at ", words, StringComparison.Ordinal);
        if (words.Length > 0)
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
