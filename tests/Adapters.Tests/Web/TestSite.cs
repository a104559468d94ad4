using System.Net.Http.Json;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Adapters.Web;
using ChatAssistant.Adapters.Web.Api;
using ChatAssistant.Core;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Web;

/// <summary>The web chat on a real port and a real SQLite file, with the tests' own dialog.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"web-{Guid.CreateVersion7()}.db");
    private readonly WebApplication app;

    private TestSite(IReadOnlyDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(WebChannel).Assembly.GetName().Name, EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IStorage>(new SqliteStorage($"Data Source={file}"));
        builder.Services.AddSingleton<DomainClock, MovedClock>();
        builder.Services.AddAssistantCore();
        TeaDialog.Register(builder.Services);
        builder.AddWebChat();
        app = builder.Build();
        app.MapWebChat();
    }

    public HttpClient Client { get; private set; } = null!;

    public MovedClock Clock => (MovedClock)Get<DomainClock>();

    public static async Task<TestSite> StartAsync(params (string Key, string Value)[] settings)
    {
        var site = new TestSite(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        await using (var db = site.Db())
        {
            await db.Database.EnsureCreatedAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        }

        await site.app.StartAsync();
        site.Client = new() { BaseAddress = new(site.app.Urls.First()) };
        return site;
    }

    /// <summary>Without the limits that one address of tests would meet.</summary>
    public static Task<TestSite> StartUnlimitedAsync() => StartAsync(
        ("Web:RateLimit:PerAddress", "1000000"), ("Web:RateLimit:PerConversation", "1000000"),
        ("Web:RateLimit:SessionsPerAddress", "1000000"), ("Web:RateLimit:AttachmentsPerConversation", "1000000"));

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public AssistantDb Db() => Get<IStorage>().Create();

    /// <summary>A new person with a conversation of their own.</summary>
    public async Task<Visitor> VisitorAsync(string language = "fr")
    {
        var answer = await Client.PostAsJsonAsync("/api/chat/sessions", new StartSession(language));
        return new(Client, (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<SessionStarted>())!);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        File.Delete(file);
    }

    /// <summary>The domain's time, moved by hand.</summary>
    public sealed class MovedClock(TimeProvider time) : DomainClock(time)
    {
        public Duration Ahead { get; set; }

        public override Instant Now => base.Now + Ahead;
    }
}
