using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Core.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Tests.Storage;

public sealed class SqliteStorageTests : StorageSpec
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"storage-{Guid.CreateVersion7()}.db");

    [Fact]
    public async Task Every_connection_flushes_every_commit_and_keeps_the_log_beside_the_file()
    {
        await using var db = Storage.Create();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT (SELECT synchronous FROM pragma_synchronous), (SELECT foreign_keys FROM pragma_foreign_keys), (SELECT journal_mode FROM pragma_journal_mode)";
        await using var settings = await command.ExecuteReaderAsync(Stop);
        await settings.ReadAsync(Stop);
        Assert.Equal((2L, 1L, "wal"), (settings.GetInt64(0), settings.GetInt64(1), settings.GetString(2)));
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_stop_the_next_start()
    {
        await using (var db = Storage.Create())
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT); INSERT OR REPLACE INTO __EFMigrationsLock VALUES (1, '2026-03-04')", Stop);
        await Storage.MigrateAsync(Stop).WaitAsync(TimeSpan.FromSeconds(30), Stop);
    }

    protected override IStorage Open() => new SqliteStorage($"Data Source={file}");

    protected override Task DropAsync()
    {
        ((SqliteStorage)Storage).Dispose();
        SqliteConnection.ClearAllPools();
        foreach (var kept in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            File.Delete(kept);
        return Task.CompletedTask;
    }
}
