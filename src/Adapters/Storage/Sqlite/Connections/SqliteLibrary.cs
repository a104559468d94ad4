using SQLitePCL;

namespace ChatAssistant.Adapters.Storage.Sqlite.Connections;

/// <summary>Settings of SQLite's library itself.</summary>
internal static class SqliteLibrary
{
    /// <summary>
    /// A connection here is one thread's at a time, so it need not lock itself at each call, and nobody asks what memory it takes. Only before the library is first used; later it has no effect
    /// (<see href="https://www.sqlite.org/threadsafe.html">multi-thread mode</see>).
    /// </summary>
    public static void SpareLocks()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }
}
