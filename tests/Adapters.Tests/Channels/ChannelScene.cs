using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Bot.Outbox;
using ChatAssistant.Bot.Reading;
using ChatAssistant.Core;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>
/// A channel under test: a fake platform with people on it, and behind it the assistant with its turns, its outbox and a real SQLite file. The clock is
/// moved by hand; only while nothing is on its way, so that nothing is cut by it. A scene may be another's guest: its platform, and the other's assistant.
/// </summary>
public abstract class ChannelScene : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly ChannelScene? host;
    private readonly List<ChannelScene> guests = [];
    private readonly string file;
    private WebApplication? app;
    private bool isStarted;

    /// <param name="host">Whose assistant, clock and database serve this channel too, and start and stop it; null for its own.</param>
    protected ChannelScene(ChannelScene? host = null)
    {
        this.host = host;
        host?.guests.Add(this);
        file = host?.file ?? Path.Combine(Path.GetTempPath(), $"channel-{Guid.CreateVersion7()}.db");
        Time = host?.Time ?? new(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));
    }

    /// <summary>Wednesday 4 March 2026, 10:00 in Paris.</summary>
    public FakeTimeProvider Time { get; }

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    /// <summary>The name under which the channel's conversations are stored.</summary>
    public abstract string Channel { get; }

    /// <summary>Where the assistant listens.</summary>
    public Uri Address => new(App.Urls.First());

    private WebApplication App => host?.App ?? app!;

    private IEnumerable<ChannelScene> Channels => [this, .. guests];

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public AssistantDb Db() => Get<IStorage>().Create();

    /// <summary>Whether something is on its way to a platform, which the clock would cut.</summary>
    public bool IsSending => Get<OutboxDispatcher>().OnTheirWay > 0;

    /// <summary>Somebody writes to the bot in private.</summary>
    public abstract PlatformEvent Write(string person, string text);

    /// <summary>Somebody taps a button in their private conversation.</summary>
    public abstract PlatformEvent Tap(string person, ShownMessage message, ShownButton button);

    /// <summary>Somebody calls the bot in a group.</summary>
    public abstract PlatformEvent WriteInGroup(string group, string person, string text);

    /// <summary>Somebody sends a voice message.</summary>
    public abstract PlatformEvent SendVoice(string person);

    /// <summary>The platform tells of a kind of event that nobody knows yet.</summary>
    public abstract PlatformEvent SendUnknown(string person);

    /// <summary>The platform tells the same once more.</summary>
    public abstract PlatformEvent Again(PlatformEvent told);

    /// <summary>Picks several of the options shown, and says that this is all.</summary>
    public abstract Task PickAsync(string person, ShownMessage message, params string[] labels);

    /// <summary>What a person sees in their private conversation, oldest first.</summary>
    public abstract IReadOnlyList<ShownMessage> SeenBy(string person);

    public abstract IReadOnlyList<ShownMessage> SeenIn(string group);

    /// <summary>What the platform does with the next messages to a person.</summary>
    public abstract void Fail(string person, PlatformFault fault, int times = 1);

    /// <summary>When anything was sent towards a person, refused or not.</summary>
    public abstract IReadOnlyList<Instant> AttemptsTo(string person);

    /// <summary>The longest text one message may have there, in UTF-16 code units.</summary>
    public abstract int LongestText { get; }

    protected abstract Task OpenPlatformAsync();

    protected abstract void AddChannel(WebApplicationBuilder builder);

    protected virtual void MapChannel(WebApplication host)
    {
    }

    protected abstract ValueTask ClosePlatformAsync();

    public async Task StartAsync()
    {
        foreach (var channel in Channels)
            await channel.OpenPlatformAsync();
        await RunAsync();
    }

    /// <summary>Stops the assistant and starts another on the same database; the platform stays.</summary>
    public async Task RestartAsync()
    {
        await app!.StopAsync();
        await app.DisposeAsync();
        await RunAsync();
    }

    private async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        Log(builder.Logging);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton<IStorage>(new SqliteStorage($"Data Source={file};Default Timeout=1"));
        builder.Services.AddAssistantCore();
        AddWords(builder.Services);
        foreach (var channel in Channels)
            channel.AddChannel(builder);
        builder.Services.AddReading();
        builder.Services.AddOutbox();
        app = builder.Build();
        app.MapReading();
        foreach (var channel in Channels)
            channel.MapChannel(app);
        await using (var db = Db())
        {
            await db.Database.EnsureCreatedAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        }

        await app.StartAsync();
        isStarted = true;
        foreach (var channel in Channels)
            channel.Started();
    }

    /// <summary>The assistant listens from now on.</summary>
    protected virtual void Started()
    {
    }

    /// <summary>The tests' own dialogs; a scene with the whole product adds nothing.</summary>
    protected virtual void AddWords(IServiceCollection services) => ChannelWords.Register(services);

    protected virtual void Log(ILoggingBuilder logging)
    {
    }

    /// <summary>Waits until the event is acknowledged and all it led to has reached the platform.</summary>
    public async Task SettleAsync(PlatformEvent told)
    {
        await told.Acknowledged.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await SettleAsync();
    }

    /// <summary>Waits until nothing is left to send; moves the clock over what waits.</summary>
    public Task SettleAsync() => UntilAsync(
        async () =>
        {
            await using var db = Db();
            var isEmpty = !await db.Outbox.AnyAsync(row => row.State == OutboxState.Pending);
            if (!isEmpty && !IsSending)
                Time.Advance(TimeSpan.FromMilliseconds(500));
            return isEmpty;
        },
        "an empty outbox");

    public async Task<IReadOnlyList<ShownMessage>> SayAsync(string person, string text)
    {
        await SettleAsync(Write(person, text));
        return SeenBy(person);
    }

    public async Task<IReadOnlyList<ShownMessage>> TapAsync(string person, string label)
    {
        var message = SeenBy(person).Last(shown => shown.Buttons.Any(button => button.Label.Contains(label, StringComparison.Ordinal)));
        await SettleAsync(Tap(person, message, message.Button(label)));
        return SeenBy(person);
    }

    /// <summary>How many messages were accepted so far, read past every cache.</summary>
    public int Accepted()
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM inbox";
        return Convert.ToInt32(command.ExecuteScalar(), null);
    }

    /// <summary>Holds the database's only writer: nothing can be committed until it is let go.</summary>
    public IDisposable HoldWriter()
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    public static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!await condition())
            Assert.True(!timeout.IsCancellationRequested && await pulse.WaitForNextTickAsync(TestContext.Current.CancellationToken), $"Never happened: {what}");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (host is not null)
            return;
        if (app is not null)
        {
            // One that refused to start has nothing to stop.
            if (isStarted)
                await app.StopAsync();
            foreach (var channel in Channels)
                await channel.ClosePlatformAsync();
            await app.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        File.Delete(file);
    }
}
