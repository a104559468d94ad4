using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Bot.Demo;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ChatAssistant.Bot.Operations;

public static class StorageSetup
{
    private const string Key = $"{StorageOptions.Section}:ConnectionString";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>()
            .AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton(provider => Create(provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        // On one core, while the other puts the host together.
        if (StorageOptions.From(builder.Configuration) is { IsShared: false })
            _ = Task.Run(SqliteStorage.WarmUp);
        if (!DemoOptions.IsEnabled(builder.Configuration))
            builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value.OpenJournal());
        return builder;
    }

    /// <summary>The journal of these settings; the demonstration keeps none.</summary>
    public static ErasureJournal OpenJournal(this StorageOptions options) => new(
        options.ErasureJournal is { Length: > 0 } named ? named
        : options.IsShared ? Path.Combine("data", "chatassistant.erasures")
        : new SqliteConnectionStringBuilder(options.ConnectionString) is { Mode: not SqliteOpenMode.Memory, DataSource: not ("" or ":memory:") } file ? file.DataSource + ".erasures"
        : null);

    /// <summary>Brings the schema up to date, and waits for the turn of this process to start: what is done once is done by the first of several replicas.</summary>
    /// <returns>Holds the others back until it is disposed of.</returns>
    /// <exception cref="SettingException">The database cannot be opened.</exception>
    public static async Task<ILease> OpenAsync(IStorage storage, CancellationToken cancellationToken)
    {
        try
        {
            await storage.MigrateAsync(cancellationToken);
            while (true)
            {
                if (await storage.TryHoldAsync("start", cancellationToken) is { } turn)
                    return turn;
                await Task.Delay(Pause, cancellationToken);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException or NpgsqlException or TimeoutException)
        {
            throw new SettingException($"{Key}: the database cannot be opened ({error.Message.TrimEnd('.')}). Name a file in a folder that can be written and that no other process uses, or a PostgreSQL server that answers.", error);
        }
    }

    private static IStorage Create(StorageOptions options)
    {
        try
        {
            return options.IsShared ? new PostgresStorage(options.ConnectionString) : new SqliteStorage(new SqliteConnectionStringBuilder(options.ConnectionString).ConnectionString);
        }
        catch (ArgumentException error)
        {
            throw new SettingException($"{Key} cannot be read ({error.Message.TrimEnd('.')}). Write it as Data Source=data/chatassistant.db or Host=db;Database=assistant;Username=assistant;Password=….", error);
        }
    }
}
