using System.Data;
using System.Data.Common;
using ChatAssistant.Adapters.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace ChatAssistant.Adapters.Storage.Sqlite.Connections;

/// <summary>
/// A connection that stays open and keeps the statements it has run prepared: preparing one costs several times what running it does.
/// </summary>
internal sealed class KeptConnection : SqliteConnection
{
    /// <summary>Statements kept; beyond it the least lately used goes.</summary>
    private const int MostKept = 300;

    private readonly Dictionary<string, KeptStatement> free = new(StringComparer.Ordinal);
    private readonly LinkedList<KeptStatement> byUse = [];
    private readonly int cacheKib;

    public KeptConnection(string connectionString, int cacheKib)
        : base(connectionString) => (this.cacheKib, Writes) = (cacheKib, new(this));

    /// <summary>The statements that write rows.</summary>
    public PreparedWrites Writes { get; }

    /// <summary>Opens it with its settings, which belong to a connection and not to the file.</summary>
    public override void Open()
    {
        base.Open();
        using var settings = new SqliteCommand($"PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-{cacheKib}; PRAGMA wal_autocheckpoint=4000;", this);
        settings.ExecuteNonQuery();
    }

    /// <summary>Takes the statement with this text, run before or new.</summary>
    public KeptStatement Take(string text)
    {
        if (!free.Remove(text, out var statement))
            return new(text, this);
        byUse.Remove(statement.Place!);
        return statement;
    }

    /// <summary>Gives a statement back; a second one with the same text is let go.</summary>
    public void Return(KeptStatement statement)
    {
        statement.Parameters.Clear();
        statement.Transaction = null;
        if (State != ConnectionState.Open || !free.TryAdd(statement.CommandText, statement))
        {
            statement.Dispose();
            return;
        }

        byUse.AddLast(statement.Place ??= new(statement));
        if (byUse.Count > MostKept && byUse.First is { Value: var oldest })
        {
            byUse.RemoveFirst();
            free.Remove(oldest.CommandText);
            oldest.Dispose();
        }
    }

    /// <summary>A context that is given back closes its connection: it stays open for the next, without what was left undone.</summary>
    public override void Close() => Transaction?.Dispose();

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Writes.Dispose();
            foreach (var statement in byUse)
                statement.Dispose();
            base.Close();
        }

        base.Dispose(disposing);
    }
}
