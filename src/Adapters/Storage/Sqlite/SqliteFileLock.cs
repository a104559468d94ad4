using Microsoft.Data.Sqlite;

namespace ChatAssistant.Adapters.Storage.Sqlite;

/// <summary>
/// Makes the database this process's alone, by a locked file beside it. The operating system lets go of it however the process ends.
/// </summary>
internal sealed class SqliteFileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly FileStream file;

    private SqliteFileLock(FileStream file) => this.file = file;

    /// <summary>Takes it, and waits a while for a process that is just stopping.</summary>
    /// <returns>Null for a database in memory.</returns>
    /// <exception cref="IOException">Another process keeps it, or the folder cannot be written.</exception>
    public static async Task<SqliteFileLock?> TakeAsync(string connectionString, TimeSpan patience, CancellationToken cancellationToken)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        if (settings.Mode == SqliteOpenMode.Memory || settings.DataSource is "" or ":memory:")
            return null;
        var path = Path.GetFullPath(settings.DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new(new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (waited < patience && File.Exists(path + ".lock"))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    public void Dispose() => file.Dispose();
}
