using ChatAssistant.Adapters.Discord;
using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Adapters.Tests.Storage;
using ChatAssistant.Bot.Outbox;
using ChatAssistant.Bot.Reading;
using ChatAssistant.Core;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Two processes of the assistant on one PostgreSQL database; Discord posts its interactions to either.</summary>
internal sealed class DiscordReplicas : IAsyncDisposable
{
    private const int Count = 2;

    private readonly string database = PostgresServer.NewDatabase();
    private readonly List<WebApplication> replicas = [];

    private DiscordReplicas()
    {
        Discord = new(Time);
        Api = new(Discord);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));

    public FakeDiscord Discord { get; }

    public FakeDiscordApi Api { get; }

    /// <summary>The process that speaks for the bot.</summary>
    public int Speaker => replicas.FindIndex(replica => replica.Services.GetRequiredService<SenderLeases>().Of(DiscordAdapter.Name).IsHeld);

    public static async Task<DiscordReplicas> StartAsync()
    {
        var started = new DiscordReplicas();
        await started.Api.StartAsync();
        for (var i = 0; i < Count; i++)
            await started.AddAsync();
        await Eventually.TrueAsync(() => Task.FromResult(started.Speaker >= 0), "a process that speaks for the bot");
        return started;
    }

    public AssistantDb Db() => replicas[0].Services.GetRequiredService<IStorage>().Create();

    /// <summary>From now on interactions are posted there.</summary>
    public void PostTo(int replica) => Api.Door.Url = new(new Uri(replicas[replica].Urls.First()), DiscordEndpoint.Path);

    /// <summary>Waits until nothing is left to send; moves the clock over what waits.</summary>
    public Task SettleAsync() => Eventually.TrueAsync(
        async () =>
        {
            await using var db = Db();
            var pending = await db.Outbox.Where(row => row.State == OutboxState.Pending).Select(row => row.ClaimedUntil).ToListAsync();
            if (pending.Count > 0 && pending.TrueForAll(claim => claim is null))
                Time.Advance(TimeSpan.FromMilliseconds(500));
            return pending.Count == 0;
        },
        "an empty outbox");

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in replicas)
            await replica.StopAsync();
        await Api.Door.SettledAsync();
        await Api.DisposeAsync();
        foreach (var replica in replicas)
            await replica.DisposeAsync();
        await PostgresServer.DropAsync(database);
    }

    private async Task AddAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var storage = new PostgresStorage(database);
        await storage.MigrateAsync(TestContext.Current.CancellationToken);
        builder.Services.AddSingleton<TimeProvider>(Time).AddSingleton<IStorage>(_ => storage).AddAssistantCore();
        ChannelWords.Register(builder.Services);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = FakeDiscord.Token, ["Discord:ApiBaseUrl"] = Api.BaseUrl, ["Discord:Mode"] = "http", ["Discord:PublicKey"] = Discord.PublicKey, ["Discord:PublicUrl"] = "https://assistant.example",
        });
        builder.AddDiscord();
        builder.Services.AddReading();
        builder.Services.AddOutbox();
        var app = builder.Build();
        app.MapDiscord();
        await app.StartAsync();
        replicas.Add(app);
    }
}
