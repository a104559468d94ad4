using ChatAssistant.Adapters.Storage.Sqlite.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>The statements that write rows through one connection, each prepared when it is first needed: by table, by what is done, and by the columns written.</summary>
internal sealed class PreparedWrites(KeptConnection connection) : IDisposable
{
    private readonly Dictionary<(IEntityType Table, EntityState State, ulong Columns), PreparedWrite> known = [];

    public PreparedWrite Find(IUpdateEntry row)
    {
        var table = TableShape.Find(row.EntityType)!;
        var key = (row.EntityType, row.EntityState, Written(row, table));
        return known.TryGetValue(key, out var write) ? write : known[key] = new(connection.Handle!, table, row.EntityState, key.Item3);
    }

    public void Dispose()
    {
        foreach (var write in known.Values)
            write.Dispose();
        known.Clear();
    }

    private static ulong Written(IUpdateEntry row, TableShape table)
    {
        var columns = 0UL;
        for (var i = 0; i < table.Columns.Count; i++)
            if (row.EntityState switch
                {
                    EntityState.Added => !row.HasTemporaryValue(table.Columns[i].Property),
                    EntityState.Modified => row.IsModified(table.Columns[i].Property),
                    _ => false,
                })
                columns |= 1UL << i;
        return columns;
    }
}
