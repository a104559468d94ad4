using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Tests.Storage;

public sealed class MigrationTests
{
    public static TheoryData<string> Providers => ["sqlite", "postgres"];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_model_has_no_changes_without_a_migration(string provider)
    {
        IStorage storage = provider == "sqlite" ? new SqliteStorage("Data Source=:memory:") : new PostgresStorage("Host=nowhere");
        await using var db = storage.Create();
        Assert.False(db.Database.HasPendingModelChanges(), "Add a migration for both databases: docs/extending.md names the two commands.");
    }
}
