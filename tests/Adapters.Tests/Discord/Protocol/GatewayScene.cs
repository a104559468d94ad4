using System.Collections.Concurrent;
using System.Text.Json;
using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Gateway;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Adapters.Tests.Telegram;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The fake gateway and our client of it; what is delivered is kept as a database would: once each.</summary>
internal sealed class GatewayScene : IResumePoints, IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<string, int> kept = new();
    private readonly ILoggerFactory loggers;
    private Task<int?> running = Task.FromResult<int?>(null);

    public GatewayScene()
    {
        Discord = new(Time);
        Api = new(Discord);
        loggers = LoggerFactory.Create(logging => logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace));
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));

    public FakeDiscord Discord { get; }

    public FakeDiscordApi Api { get; }

    public KeptLogs Logs { get; } = new();

    /// <summary>What survives the process.</summary>
    public ResumePoint? Point { get; private set; }

    /// <summary>The texts in the order in which they were first delivered.</summary>
    public ConcurrentQueue<string> Texts { get; } = new();

    /// <summary>How often an event was delivered, by the text.</summary>
    public int Deliveries(string text) => kept.GetValueOrDefault(text);

    /// <summary>What becomes of an event before it is kept; true to keep it.</summary>
    public Func<GatewayPayload, Task<bool>> Meanwhile { get; set; } = _ => Task.FromResult(true);

    public Task<int?> Running => running;

    public static async Task<GatewayScene> OpenAsync()
    {
        var scene = new GatewayScene();
        await scene.Api.StartAsync();
        return scene;
    }

    /// <summary>A process starts.</summary>
    public CancellationTokenSource Run(string token = FakeDiscord.Token)
    {
        var process = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        var client = new GatewayClient(new(token, Api.GatewayUrl), this, new(new(), Time), TakeAsync, new DiscordAccess(token).UserAgent, Time, loggers.CreateLogger<GatewayClient>());
        running = Task.Run(() => client.RunAsync(process.Token));
        return process;
    }

    /// <summary>Waits; time passes meanwhile, a little at a time.</summary>
    public Task UntilAsync(Func<bool> condition, string what) => Eventually.TrueAsync(
        () =>
        {
            if (condition())
                return Task.FromResult(true);
            Time.Advance(TimeSpan.FromMilliseconds(100));
            return Task.FromResult(false);
        },
        what);

    public Task<ResumePoint?> ReadAsync(int shard, CancellationToken cancellationToken) => Task.FromResult(Point);

    public Task KeepAsync(int shard, ResumePoint? point, CancellationToken cancellationToken)
    {
        Point = point;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        await Api.DisposeAsync();
        loggers.Dispose();
        stopping.Dispose();
    }

    private async Task<bool> TakeAsync(GatewayPayload payload, CancellationToken cancellationToken)
    {
        if (!await Meanwhile(payload))
            return false;
        if (payload is { T: "MESSAGE_CREATE", D: { } data } && data.Deserialize(DiscordJson.Default.Message)!.Content is { } text && kept.AddOrUpdate(text, 1, (_, times) => times + 1) == 1)
            Texts.Enqueue(text);
        return true;
    }
}
