using System.Text;
using ChatAssistant.Adapters.Storage.Sqlite.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>The statements that write rows through one connection, by what they write: its shapes are few.</summary>
internal sealed class PreparedWrites(KeptConnection connection) : IDisposable
{
    private readonly Dictionary<string, PreparedWrite> byShape = new(StringComparer.Ordinal);
    private readonly StringBuilder shape = new();

    public PreparedWrite Find(IReadOnlyModificationCommand row, IUpdateSqlGenerator sql)
    {
        var key = ShapeOf(row);
        if (byShape.TryGetValue(key, out var known))
            return known;
        var text = new StringBuilder();
        switch (row.EntityState)
        {
            case EntityState.Added:
                sql.AppendInsertOperation(text, row, 0);
                break;
            case EntityState.Modified:
                sql.AppendUpdateOperation(text, row, 0);
                break;
            default:
                sql.AppendDeleteOperation(text, row, 0);
                break;
        }

        return byShape[key] = new(connection, text.ToString(), row);
    }

    public void Dispose()
    {
        foreach (var write in byShape.Values)
            write.Dispose();
        byShape.Clear();
    }

    /// <summary>The table, and of each column what happens to it: all that the statement's text depends on.</summary>
    private string ShapeOf(IReadOnlyModificationCommand row)
    {
        shape.Clear().Append(row.TableName).Append((char)('0' + (int)row.EntityState));
        foreach (var column in row.ColumnModifications)
        {
            shape.Append('|').Append(column.ColumnName).Append(':');
            if (column.IsWrite)
                shape.Append('w');
            if (column.IsRead)
                shape.Append('r');
            if (column.IsCondition)
                shape.Append(column.OriginalValue is null ? 'n' : 'c');
        }

        return shape.ToString();
    }
}
