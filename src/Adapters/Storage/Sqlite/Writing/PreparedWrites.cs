using ChatAssistant.Adapters.Storage.Sqlite.Connections;
using ChatAssistant.Core.Data.Rows;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>The statements that write rows through one connection, each prepared when it is first needed.</summary>
internal sealed class PreparedWrites(KeptConnection connection) : IDisposable
{
    private readonly Dictionary<RowStatement, PreparedWrite> known = [];

    public PreparedWrite Find(RowStatement statement) => known.TryGetValue(statement, out var write) ? write : known[statement] = new(connection.Handle!, statement);

    public void Dispose()
    {
        foreach (var write in known.Values)
            write.Dispose();
        known.Clear();
    }
}
