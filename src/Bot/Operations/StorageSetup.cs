using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Core.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ChatAssistant.Bot.Operations;

public static class StorageSetup
{
    private const string Key = $"{StorageOptions.Section}:ConnectionString";

    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>()
            .AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton(provider => Create(provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        return builder;
    }

    /// <exception cref="SettingException">The database cannot be opened.</exception>
    public static async Task MigrateAsync(IStorage storage, CancellationToken cancellationToken)
    {
        try
        {
            await storage.MigrateAsync(cancellationToken);
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
