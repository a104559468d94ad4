using ChatAssistant.Adapters.Storage.Sqlite.Connections;
using ChatAssistant.Core.Data.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>Writes the rows of a save one after another, each by its prepared statement.</summary>
internal sealed class PreparedBatch(IReadOnlyList<IRow> rows) : RowBatch(rows)
{
    protected override Task WriteAsync(IRelationalConnection connection, CancellationToken cancellationToken)
    {
        var writes = ((KeptConnection)connection.DbConnection).Writes;
        foreach (var row in Rows)
            if (!Write(row, writes.Find(TableOf(row).StatementOf(row))))
                throw Changed(row);
        return Task.CompletedTask;
    }

    private static bool Write(IRow row, PreparedWrite write)
    {
        try
        {
            return write.Write(row);
        }
        catch (SqliteException error)
        {
            throw Refused(error, [row]);
        }
    }
}
