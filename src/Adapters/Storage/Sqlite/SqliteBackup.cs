using Microsoft.Data.Sqlite;

namespace ChatAssistant.Adapters.Storage.Sqlite;

/// <summary>Takes one file out of a database that may be in use (https://www.sqlite.org/backup.html), and puts one back in its place.</summary>
public static class SqliteBackup
{
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>Copies the whole database as it is at one moment. The copy is checked before it gets its name.</summary>
    /// <exception cref="BackupException">There is no database, or the file exists or cannot be written.</exception>
    public static async Task<BackupReport> TakeAsync(string connectionString, string file, CancellationToken cancellationToken)
    {
        var source = PathOf(connectionString);
        if (!File.Exists(source))
            throw new BackupException($"There is no database {source}: is Storage:ConnectionString the one that the assistant runs with?");
        if (File.Exists(file))
            throw new BackupException($"{file} exists already: choose another name.");
        var unfinished = file + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await CreatePrivateAsync(unfinished);
            await CopyAsync(source, unfinished, cancellationToken);
            var report = await BackupCheck.RunAsync(unfinished, cancellationToken);
            File.Move(unfinished, file);
            return report;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new BackupException($"{file} cannot be written ({error.Message.TrimEnd('.')}).", error);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Puts a backup in the database's place. What was there is kept beside it.</summary>
    /// <param name="connectionString">The database's.</param>
    /// <param name="file">The backup; it stays.</param>
    /// <param name="aside">What is added to the name of what was there.</param>
    /// <param name="cancellationToken">Stops it before anything is changed.</param>
    /// <returns>What was restored, and where what was there is now; null when there was nothing.</returns>
    /// <exception cref="BackupException">The backup cannot be used, the assistant runs, or the folder cannot be written.</exception>
    public static async Task<(BackupReport Report, string? Aside)> RestoreAsync(string connectionString, string file, string aside, CancellationToken cancellationToken)
    {
        var report = await BackupCheck.RunAsync(file, cancellationToken);
        var target = PathOf(connectionString);
        try
        {
            using var alone = await SqliteFileLock.TakeAsync(connectionString, TimeSpan.Zero, cancellationToken);
            var ready = target + ".restored";
            await CreatePrivateAsync(ready);
            File.Copy(file, ready, overwrite: true);
            var was = File.Exists(target) ? target + aside : null;
            // The log belongs to the old file: read with the new one it would spoil it.
            foreach (var part in Parts.Where(part => File.Exists(target + part)))
                File.Move(target + part, target + aside + part);
            File.Move(ready, target);
            return (report, was);
        }
        catch (IOException error) when (File.Exists(target + ".lock"))
        {
            throw new BackupException($"The assistant runs on {target}: stop it first ({error.Message.TrimEnd('.')}).", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{target} cannot be written ({error.Message.TrimEnd('.')}).", error);
        }
    }

    private static string PathOf(string connectionString) => Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    /// <summary>It holds what people said: nobody else on the machine reads it.</summary>
    private static async Task CreatePrivateAsync(string file)
    {
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await new FileStream(file, how).DisposeAsync();
    }

    /// <summary>In one step, so that a writer does not make it begin again; then the copy needs no log beside it.</summary>
    private static async Task CopyAsync(string source, string target, CancellationToken cancellationToken)
    {
        await using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        await using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ConnectionString);
        await from.OpenAsync(cancellationToken);
        await to.OpenAsync(cancellationToken);
        from.BackupDatabase(to);
        await using var command = to.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
