using ChatAssistant.Core.Data.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>A statement prepared on one connection.</summary>
internal sealed class PreparedWrite : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly ColumnBinding[] written;
    private readonly ColumnBinding[] conditions;
    private readonly object?[] bound;
    private readonly IProperty? generated;

    public PreparedWrite(sqlite3 database, RowStatement row)
    {
        this.database = database;
        (written, conditions, generated) = ([.. row.Written.Select(column => new ColumnBinding(column))], [.. row.Conditions.Select(column => new ColumnBinding(column))], row.Generated);
        bound = new object?[written.Length + conditions.Length];
        Check(raw.sqlite3_prepare_v3(database, row.Text(_ => "?"), raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    /// <returns>False when there is no such row (any more).</returns>
    /// <exception cref="SqliteException">The database refused it.</exception>
    public bool Write(IRow row)
    {
        var place = 0;
        foreach (var column in written)
            Bind(place++, column, row.Current(column.Property));
        foreach (var column in conditions)
            Bind(place++, column, row.Original(column.Property));
        try
        {
            Check(raw.sqlite3_step(statement));
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }

        if (generated is not null)
            row.Generate(generated, raw.sqlite3_last_insert_rowid(database));
        return conditions.Length == 0 || raw.sqlite3_changes(database) > 0;
    }

    public void Dispose() => statement.Dispose();

    /// <summary>A parameter keeps its value from row to row, and many have the same in all: a time, a state, a channel, nothing.</summary>
    private void Bind(int place, ColumnBinding column, object? value)
    {
        if (value is null ? bound[place] is null : column.IsSmall && value.Equals(bound[place]))
            return;
        bound[place] = null;
        Check(column.Bind(statement, place + 1, value));
        bound[place] = value;
    }

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, database);
    }
}
