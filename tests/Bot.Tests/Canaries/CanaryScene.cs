using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Adapters.Tests.Storage;
using ChatAssistant.Adapters.Tests.Teams;
using ChatAssistant.Adapters.Tests.Telegram;
using ChatAssistant.Bot.Tests.Operations;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Canaries;

/// <summary>The whole host on PostgreSQL with every channel on, each secret a canary, everything logged; people and strangers knock at every door, also while the platform and the database fail.</summary>
internal sealed class CanaryScene : IAsyncDisposable
{
    private const string WebhookSecret = "canary-webhook-secret-0123456789";
    private const string StoragePassword = "canary-storage-password";
    private const string CertificatePassword = "canary-certificate-password";

    /// <summary>Its first part is the bot's number, and no secret.</summary>
    private const string DiscordToken = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Canary.canary-discord-token-0123456789";

    private readonly string database = PostgresServer.NewDatabase();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("canary-");
    private readonly FakeTelegram telegram = new(() => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
    private readonly FakeBotApi api;
    private readonly TeamsAtTheDoor teams = new();
    private readonly KeptLogs logs = new();
    private readonly Traces traces = new();
    private readonly StringBuilder refusals = new();
    private readonly Relay relay;
    private BotHost host = null!;
    private HttpClient client = null!;
    private int updates = 1000;

    private CanaryScene() => (api, relay) = (new(telegram, () => true), new(database));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>All that must stay secret: what is configured, and what came to be in the course of things. A new channel's join by one line each.</summary>
    public List<Secret> Secrets { get; } =
    [
        new("the storage's password", StoragePassword),
        new("the certificate's password", CertificatePassword),
        new("Telegram's token", FakeTelegram.Token.Split(':')[1]),
        new("the webhook's secret", WebhookSecret),
        new("Teams' client secret", FakeLogin.Secret),
        new("our token for Teams", FakeLogin.BotToken),
        new("Discord's token", DiscordToken.Split('.')[^1]),
    ];

    public string Logs => logs.Text;

    public string Traces => traces.Text;

    /// <summary>The bodies of every answer that refused something, and the metrics.</summary>
    public string Refusals => refusals.ToString();

    public static async Task<CanaryScene> StartAsync()
    {
        var scene = new CanaryScene();
        await scene.api.StartAsync();
        await scene.teams.StartAsync();
        var certificate = Path.Combine(scene.folder.FullName, "keys.pfx");
        await WriteCertificateAsync(certificate);
        scene.host = new([
            .. scene.teams.Settings, ("Discord:Token", DiscordToken), ("Discord:ApiBaseUrl", "http://127.0.0.1:9/api/v10"),
            ("Storage:Provider", "postgres"), ("Storage:ConnectionString", scene.relay.ConnectionString + ";Password=" + StoragePassword),
            ("Keys:CertificateFile", certificate), ("Keys:CertificatePassword", CertificatePassword),
            ("Telegram:Token", FakeTelegram.Token), ("Telegram:ApiBaseUrl", scene.api.Address), ("Telegram:Mode", "webhook"), ("Telegram:PublicUrl", "https://assistant.example"), ("Telegram:SecretToken", WebhookSecret),
            ("Logging:LogLevel:Default", "Debug"), ("Logging:LogLevel:Microsoft", "Debug"), ("Logging:LogLevel:Quartz", "Debug"),
        ])
        {
            Replaced = services => services.AddSingleton<ILoggerProvider>(scene.logs),
        };
        scene.client = scene.host.CreateClient();
        return scene;
    }

    public async Task PlayAsync()
    {
        var admin = await FindAsync(db => db.Invites.Select(invite => invite.Code));
        Secrets.Add(new("the first administrator's code", admin, IsKept: true));
        var token = (await (await PostAsync("/api/chat/sessions", new { invite = admin })).Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("token").GetString()!;
        Secrets.Add(new("a web conversation's token", token));
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        await OnTheWebAsync(token, admin);
        await OnTelegramAsync();
        await OnTeamsAsync();
        await WithFaultsAsync(token);
        refusals.AppendLine(await client.GetStringAsync("/metrics", Stop));
    }

    /// <summary>Everything the database holds, as text.</summary>
    public async Task<string> DatabaseAsync()
    {
        await using var db = host.Storage.Create();
        var text = new StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct())
#pragma warning disable EF1002 // the names are the model's own
            foreach (var row in await db.Database.SqlQueryRaw<string>($"SELECT CAST(t AS text) AS \"Value\" FROM \"{table}\" AS t").ToListAsync(Stop))
#pragma warning restore EF1002
                text.Append(table).Append(": ").AppendLine(row);
        return text.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        relay.Restore();
        await host.DisposeAsync();
        await api.DisposeAsync();
        await teams.DisposeAsync();
        traces.Dispose();
        relay.Dispose();
        folder.Delete(recursive: true);
        await PostgresServer.DropAsync(database);
    }

    private async Task OnTheWebAsync(string token, string admin)
    {
        await SayAsync("/lier");
        Secrets.Add(new("a code that links two accounts", await FindAsync(db => db.Set<LinkCode>().Select(code => code.Code)), IsKept: true));
        await SayAsync("/mesdonnees");
        using var uploaded = await client.PostAsync("/api/chat/attachments", new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "a.txt" } }, Stop);
        var key = await FindAsync(db => db.Files.OrderByDescending(file => file.Id).Select(file => file.Key));
        Secrets.Add(new("a file's address", key, IsKept: true));
        await GetAsync("/files/" + key);
        await GetAsync("/files/" + key + "x");
        using var page = new HttpRequestMessage(HttpMethod.Get, "/?code=" + admin) { Headers = { { "Cookie", "conversation=" + token }, { "Accept", "text/html" } } };
        await SendAsync(page);
        await PostAsync("/api/chat/messages", new { id = "1", nonsense = token });
        await PostAsync("/api/chat/sessions", new { invite = admin + admin + admin + admin + admin + admin + admin + admin });
        using var stranger = new HttpRequestMessage(HttpMethod.Get, "/api/chat/messages") { Headers = { { "Authorization", "Bearer " + token[..^1] } } };
        await SendAsync(stranger);
    }

    private async Task OnTelegramAsync()
    {
        var invite = await InviteAsync();
        Secrets.Add(new("an invite's code", invite, IsKept: true));
        await TellAsync("/start " + invite);
        await TellAsync("/mesdonnees");
        await Eventually.TrueAsync(() => Task.FromResult(Link() is not null), "the protected page's link");
        var path = new Uri(Link()!).AbsolutePath;
        Secrets.Add(new("a protected page's address", path.Split('/')[^1]));
        await GetAsync(path);
        await SendAsync(new(HttpMethod.Post, path));
        await SendAsync(new(HttpMethod.Post, path + "x"));
        await SendAsync(Update("""{"update_id": 1, "mystery": {}}""", WebhookSecret));
        await SendAsync(Update("{", WebhookSecret));
        await SendAsync(Update("{}", WebhookSecret + "x"));

        string? Link() => telegram.Calls.SelectMany(call => call.Parameters["reply_markup"]?["inline_keyboard"]?.AsArray().SelectMany(row => row!.AsArray()) ?? []).Select(button => (string?)button!["url"]).LastOrDefault(url => url?.Contains("/read/", StringComparison.Ordinal) == true);
    }

    private async Task OnTeamsAsync()
    {
        var token = teams.Token;
        Secrets.Add(new("the signature of what Teams tells", token.Split('.')[^1]));
        await SendAsync(teams.Words("1", "/mesdonnees"));
        await SendAsync(teams.Door("2"));
        await Eventually.TrueAsync(() => Task.FromResult(teams.Said > 0), "an answer in Teams");
        await SendAsync(TeamsAtTheDoor.Post("{", token));
        await SendAsync(TeamsAtTheDoor.Post("{}", token));
        await SendAsync(TeamsAtTheDoor.Post("{}", token + "x"));
    }

    private async Task WithFaultsAsync(string token)
    {
        foreach (var fault in new[] { PlatformFault.ServerError, PlatformFault.CutBefore, PlatformFault.Refused, PlatformFault.Blocked })
        {
            telegram.Fail(42, fault, times: 1);
            await TellAsync("/aide");
        }

        await Eventually.TrueAsync(async () => await FindAsync(db => db.Outbox.Where(row => row.Channel == "telegram" && row.State == OutboxState.Failed).Select(row => "failed")) is not null, "the faults written down");
        relay.Cut();
        await SayAsync("bonjour");
        await TellAsync("bonjour");
        await SendAsync(teams.Door("3"));
        await PostAsync("/api/chat/sessions", new { invite = token });
        await GetAsync("/health/ready");
        relay.Restore();
        await Eventually.TrueAsync(async () => (await client.GetAsync("/health/ready", Stop)).IsSuccessStatusCode, "ready again");
    }

    private Task<HttpResponseMessage> SayAsync(string text) => PostAsync("/api/chat/messages", new { id = $"m{++updates}", text });

    private Task<HttpResponseMessage> TellAsync(string text)
    {
        var message = new JsonObject
        {
            ["message_id"] = ++updates, ["date"] = 1, ["chat"] = new JsonObject { ["id"] = 42, ["type"] = "private" },
            ["from"] = new JsonObject { ["id"] = 42, ["is_bot"] = false, ["first_name"] = "Karim", ["language_code"] = "fr" }, ["text"] = text,
        };
        return SendAsync(Update(new JsonObject { ["update_id"] = ++updates, ["message"] = message }.ToJsonString(), WebhookSecret));
    }

    private static HttpRequestMessage Update(string body, string secret) => new(HttpMethod.Post, "/channels/telegram")
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"), Headers = { { "X-Telegram-Bot-Api-Secret-Token", secret } },
    };

    private Task<HttpResponseMessage> PostAsync(string path, object body) => SendAsync(new(HttpMethod.Post, path) { Content = JsonContent.Create(body) });

    private Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var answer = await client.SendAsync(request, Stop);
        if (!answer.IsSuccessStatusCode)
            refusals.AppendLine(answer.ToString()).AppendLine(await answer.Content.ReadAsStringAsync(Stop));
        return answer;
    }

    private async Task<string> FindAsync(Func<Core.Data.AssistantDb, IQueryable<string>> query)
    {
        await using var db = host.Storage.Create();
        return (await query(db).FirstOrDefaultAsync(Stop))!;
    }

    private async Task<string> InviteAsync()
    {
        await using var db = host.Storage.Create();
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var invite = new Invite { Id = Guid.CreateVersion7(now.ToDateTimeOffset()), Code = Invite.NewCode(Role.Volunteer), NetworkId = await db.Networks.Select(network => network.Id).SingleAsync(Stop), Role = Role.Volunteer, ExpiresAt = now + Duration.FromDays(7), UsesLeft = 1 };
        db.Invites.Add(invite);
        await db.SaveChangesAsync(Stop);
        return invite.Code;
    }

    private static async Task WriteCertificateAsync(string file)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, CertificatePassword), Stop);
    }
}
