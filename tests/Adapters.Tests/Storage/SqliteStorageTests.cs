using System.Data.Common;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

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

    /// <summary>A query's parameters come from the driver and the rows from statements of our own: what one writes the other must find.</summary>
    [Theory]
    [InlineData("L'été à Étampes", "2026-03-04T09:00:00Z")]
    [InlineData("", "2026-03-04T09:00:00.123456Z")]
    [InlineData("a\ud83c\udf75b", "2026-12-31T23:59:59.999999Z")]
    public async Task A_row_is_stored_in_the_very_form_of_a_querys_parameters(string text, string instant)
    {
        var now = InstantPattern.ExtendedIso.Parse(instant).Value;
        var longText = string.Concat(Enumerable.Repeat(text, 300));
        var person = new Person
        {
            Id = new(Guid.CreateVersion7()), Name = text, QuietFrom = new(20, 0, 1), QuietUntil = new LocalTime(8, 30).PlusMilliseconds(250), PausedUntil = new LocalDate(2026, 3, 29),
            TextOnly = true, PreferredConversation = Guid.CreateVersion7(), CreatedAt = now, LastSeenAt = now, Version = 3,
        };
        var file = new FileRow { Id = Guid.CreateVersion7(), Key = text, Owner = person.Id.Value, Name = longText, MediaType = "text/plain", Bytes = [0, 1, 255], ExpiresAt = now };
        var said = new OutboxRow { ConversationId = Guid.CreateVersion7(), Channel = "web", Sequence = long.MaxValue, Message = new(RichText.From(longText)), PersonId = person.Id, Receipts = [text, "2"], CreatedAt = now };
        await using var db = Storage.CreateForWriting();
        db.AddRange(person, file, said);
        await db.SaveChangesAsync(Stop);
        Assert.True(said.Id > 0);
        foreach (var entry in db.ChangeTracker.Entries().ToList())
            foreach (var property in entry.Properties)
            {
                var table = entry.Metadata.GetTableName();
                var column = property.Metadata.GetColumnName();
                await using var query = (DbCommand)db.Database.GetDbConnection().CreateCommand();
                query.CommandText = $"SELECT count(*) FROM \"{table}\" WHERE \"{column}\" IS @value AND typeof(\"{column}\") = typeof(@value)";
                query.Parameters.Add(property.Metadata.GetRelationalTypeMapping().CreateParameter(query, "@value", property.CurrentValue, nullable: true));
                Assert.True(Equals(1L, await query.ExecuteScalarAsync(Stop)), $"{table}.{column} = {property.CurrentValue}");
            }
    }

    [Fact]
    public async Task A_unique_value_passes_from_a_deleted_row_to_a_new_one_in_one_save()
    {
        await using var db = Storage.CreateForWriting();
        var account = new ChannelAccount { Id = Guid.CreateVersion7(), Channel = "web", ExternalId = "one", PersonId = new(Guid.CreateVersion7()) };
        db.Add(account);
        await db.SaveChangesAsync(Stop);
        db.Add(new ChannelAccount { Id = Guid.CreateVersion7(), Channel = "web", ExternalId = "one", PersonId = new(Guid.CreateVersion7()) });
        db.Remove(account);
        await db.SaveChangesAsync(Stop);
        Assert.NotEqual(account.PersonId, (await db.ChannelAccounts.AsNoTracking().SingleAsync(Stop)).PersonId);
    }

    [Fact]
    public async Task A_row_that_somebody_else_changed_or_that_is_there_already_is_refused_and_nothing_of_the_save_stays()
    {
        var person = new Person { Id = new(Guid.CreateVersion7()), Name = "Ana" };
        await using var db = Storage.CreateForWriting();
        db.Add(person);
        await db.SaveChangesAsync(Stop);
        await db.People.ExecuteUpdateAsync(update => update.SetProperty(row => row.Version, 7), Stop);
        person.Name = "Bea";
        var account = new ChannelAccount { Id = Guid.CreateVersion7(), Channel = "web", ExternalId = "one", PersonId = person.Id };
        db.Add(account);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(Stop));
        Assert.Equal(0, await db.ChannelAccounts.CountAsync(Stop));
        db.ChangeTracker.Clear();
        db.AddRange(account, new ChannelAccount { Id = Guid.CreateVersion7(), Channel = "web", ExternalId = "one", PersonId = person.Id });
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
        Assert.True(Storage.IsUniqueViolation(refused));
        Assert.Equal(0, await db.ChannelAccounts.CountAsync(Stop));
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
