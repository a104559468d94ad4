using ChatAssistant.Adapters.Storage.Postgres;
using Npgsql;

namespace ChatAssistant.Adapters.Tests.Storage;

/// <summary>The server that the tests were given, with a database for each test that asks.</summary>
public static class PostgresServer
{
    private const string Variable = "ASSISTANT_TEST_POSTGRES";

    /// <summary>A connection string to a database that does not exist yet; the test is skipped where there is no server.</summary>
    public static string NewDatabase()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(
            string.IsNullOrEmpty(server),
            $"No PostgreSQL server was given. Start one and name it: export {Variable}=\"$(.ci/postgres start)\"; any connection string of a user that may create databases will do.");
        return new NpgsqlConnectionStringBuilder(server) { Database = $"assistant_{Guid.CreateVersion7():N}" }.ConnectionString;
    }

    public static async Task DropAsync(string database)
    {
        await using var storage = new PostgresStorage(database);
        await using var db = storage.Create();
        await db.Database.EnsureDeletedAsync();
    }
}
