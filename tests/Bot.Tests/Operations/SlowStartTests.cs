using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Adapters.Tests.Storage;
using Npgsql;

namespace ChatAssistant.Bot.Tests.Operations;

/// <summary>A server that takes its time is waited for at the start, and at no other time.</summary>
public sealed class SlowStartTests
{
    private const int Hanging = 180_000;

    /// <summary>(s); without asking the server to stop, which would not hear of it.</summary>
    private const string Impatient = ";Command Timeout=1;Cancellation Timeout=-1";

    [Theory(Timeout = Hanging)]
    [InlineData("CREATE DATABASE")]
    [InlineData("CREATE TABLE")]
    public async Task Making_the_database_and_its_tables_may_take_longer_than_any_other_statement(string step)
    {
        var database = PostgresServer.NewDatabase();
        using var relay = new Relay(database);
        await using var storage = new PostgresStorage(relay.ConnectionString + Impatient);
        await using var other = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(relay.ConnectionString + Impatient) { Database = "postgres" }.ConnectionString);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        var reached = relay.FreezeAt(step);
        var made = storage.MigrateAsync(TestContext.Current.CancellationToken);
        await Task.WhenAny(reached, made);

        // Given up after its second, which began when the other one was under way.
        await using var read = new NpgsqlCommand("SELECT 1", other);
        await Assert.ThrowsAsync<NpgsqlException>(() => read.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        Assert.False(made.IsCompleted);
        relay.Restore();
        await made;
        Assert.True(await storage.AnswersAsync(TestContext.Current.CancellationToken));
        await PostgresServer.DropAsync(database);
    }
}
