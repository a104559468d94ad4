using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace ChatAssistant.Core.Tests.Scripts;

/// <summary>The whole product on a real SQLite file with a fake clock; people talk to it through <see cref="Someone"/>.</summary>
public sealed class TestAssistant : IAsyncDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"assistant-{Guid.CreateVersion7()}.db");
    private readonly ServiceProvider services;

    private TestAssistant(Action<IServiceCollection>? configure)
    {
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddSingleton<IStorage>(_ => new SqliteStorage($"Data Source={file}"));
        collection.AddSingleton(new ErasureJournal(Journal));
        collection.AddAssistantCore();
        configure?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    /// <summary>Wednesday 4 March 2026, 10:00 in Paris.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    public Guid NewId() => Guid.CreateVersion7(Time.GetUtcNow());

    /// <summary>The erasure journal's file.</summary>
    public string Journal => file + ".erasures";

    public IStorage Storage => Get<IStorage>();

    public static async Task<TestAssistant> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var assistant = new TestAssistant(configure);
        await using var db = assistant.Storage.Create();
        await db.Database.EnsureCreatedAsync();
        return assistant;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public AssistantDb Db() => Storage.Create();

    /// <summary>A new person on a private conversation of their own.</summary>
    public Someone Someone(string name = "Léa", string? language = "fr") => new(this, name, language);

    /// <summary>Lets time pass, then does all that is due, as the host's job does.</summary>
    public async Task AdvanceAsync(Duration duration)
    {
        Time.Advance(duration.ToTimeSpan());
        await Get<DueDrain>().DrainAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        File.Delete(file);
        File.Delete(Journal);
    }
}
