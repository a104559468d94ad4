using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Storage.Sqlite;

/// <summary>Reads a backup and says what is in it; changes nothing.</summary>
public static class BackupCheck
{
    /// <exception cref="BackupException">There is none, it is damaged, it is something else, or a newer version wrote it.</exception>
    public static async Task<BackupReport> RunAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new BackupException($"There is no file {file}.");
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            if ((await ColumnAsync(connection, "PRAGMA integrity_check", cancellationToken)) is not ["ok"])
                throw new BackupException($"{file} is damaged: use another backup.");
            return await ReportAsync(connection, file, cancellationToken);
        }
        catch (SqliteException error)
        {
            throw new BackupException($"{file} is not a database of ChatAssistant, or is damaged ({error.Message.TrimEnd('.')}): use another backup.", error);
        }
    }

    private static async Task<BackupReport> ReportAsync(SqliteConnection connection, string file, CancellationToken cancellationToken)
    {
        using var storage = new SqliteStorage("Data Source=:memory:");
        await using var db = storage.Create();
        var (known, applied) = (db.Database.GetMigrations().ToList(), await ColumnAsync(connection, "SELECT \"migration_id\" FROM \"__EFMigrationsHistory\"", cancellationToken));
        if (applied.Except(known).Any())
            throw new BackupException($"{file} was written by a newer version: install that version first.");
        var last = await ColumnAsync(connection, "SELECT MAX(received_at) FROM inbox", cancellationToken);
        return new(
            await ColumnAsync(connection, "SELECT name FROM network ORDER BY created_at", cancellationToken),
            long.Parse((await ColumnAsync(connection, "SELECT COUNT(*) FROM person", cancellationToken))[0], System.Globalization.CultureInfo.InvariantCulture),
            last is [{ Length: > 0 } at] ? Instant.FromDateTimeUtc(DateTime.SpecifyKind(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc)) : null,
            new FileInfo(file).Length,
            known.Except(applied).Count());
    }

    private static async Task<List<string>> ColumnAsync(SqliteConnection connection, string query, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // our own words, each time
        command.CommandText = query;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var values = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            values.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
        return values;
    }
}
