using Microsoft.Data.Sqlite;

namespace ChatAssistant.Adapters.Storage.Sqlite;

/// <summary>What SQLite's result codes mean for the work that met them (https://www.sqlite.org/rescode.html).</summary>
internal static class SqliteFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NoMemory = 7;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int DiskFull = 13;
    private const int CannotOpen = 14;
    private const int PrimaryKeyConstraint = 1555;
    private const int UniqueConstraint = 2067;

    public static bool IsUniqueViolation(Exception error) =>
        Find(error) is { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint };

    /// <summary>True when the file or the machine is at fault, and not what was to be written.</summary>
    public static bool IsTransient(Exception error) =>
        Find(error) is { SqliteErrorCode: Busy or Locked or NoMemory or ReadOnly or InputOutput or Corrupt or DiskFull or CannotOpen };

    private static SqliteException? Find(Exception? error)
    {
        while (error is not (null or SqliteException))
            error = error.InnerException;
        return error as SqliteException;
    }
}
