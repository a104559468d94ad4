using System.Net;
using System.Text;
using System.Text.Json;
using ChatAssistant.Adapters.Tests.Discord;
using ChatAssistant.Adapters.Tests.Storage;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Bot.Tests.Operations;

/// <summary>Discord tells an interaction once and waits three seconds for an answer: PostgreSQL goes away meanwhile, and comes back.</summary>
public sealed class DiscordAwayTests : IAsyncLifetime
{
    private const int Words = 4;
    private const int Promise = 5;

    private readonly string database = PostgresServer.NewDatabase();
    private readonly FakeSigner signer = new();
    private Relay relay = null!;
    private BotHost host = null!;
    private HttpClient client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        relay = new(database);
        host = new(
            ("Storage:Provider", "postgres"), ("Storage:ConnectionString", relay.ConnectionString), ("Discord:Token", "MTIzNDU2Nzg5MDEyMzQ1Njc4.secret.of-the-tests"),
            ("Discord:Mode", "http"), ("Discord:PublicKey", signer.PublicKey), ("Discord:ApiBaseUrl", "http://127.0.0.1:9/api/v10"));
        client = host.CreateClient();
        Assert.Equal(Promise, await TellAsync("100000000000000001"));
        await KeptAsync("100000000000000001");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        relay.Restore();
        await host.DisposeAsync();
        relay.Dispose();
        await PostgresServer.DropAsync(database);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_interaction_that_could_not_be_kept_is_said_to_be_so_or_is_kept_once_the_database_is_back(bool silent)
    {
        if (silent)
            relay.Freeze();
        else
            relay.Cut();
        for (var id = 100000000000000002L; id < 100000000000000005; id++)
        {
            var answered = await TellAsync($"{id}");
            relay.Restore();
            if (answered != Words)
                await KeptAsync($"{id}");
            relay.Cut();
        }
    }

    /// <returns>The kind of Discord's answer: words, or the promise of an answer.</returns>
    private async Task<int> TellAsync(string id)
    {
        var body = $$"""
            {"id": "{{id}}", "application_id": "123456789012345678", "type": 2, "token": "token-{{id}}", "guild_id": "200000000000000001", "channel_id": "300000000000000001", "context": 0, "locale": "en-GB",
             "member": {"user": {"id": "400000000000000001", "username": "karim"} }, "data": {"id": "500000000000000001", "name": "help", "type": 1} }
            """;
        var timestamp = $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/channels/discord") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Signature-Ed25519", signer.Sign(timestamp, Encoding.UTF8.GetBytes(body)));
        request.Headers.Add("X-Signature-Timestamp", timestamp);
        using var answer = await client.SendAsync(request, Stop);
        var words = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var kind = JsonDocument.Parse(words).RootElement.GetProperty("type").GetInt32();
        Assert.True(kind == Promise || (kind == Words && words.Contains("could not keep", StringComparison.Ordinal)), words);
        return kind;
    }

    private Task KeptAsync(string id) => Eventually.TrueAsync(
        async () =>
        {
            await using var db = host.Storage.Create();
            return await db.Inbox.AnyAsync(row => row.Channel == "discord" && row.ExternalId == id, Stop);
        },
        "the interaction kept");
}
