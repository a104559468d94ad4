using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;
using SQLitePCL;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>A statement that inserts, updates or deletes a row of one table: its parameters are the columns it writes, then those that tell which row.</summary>
internal sealed class PreparedWrite : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly Column[] written;
    private readonly Column[] conditions;

    /// <summary>The key that the database makes up for a new row; null when the row has its own.</summary>
    private readonly IProperty? generated;

    /// <param name="database">The connection.</param>
    /// <param name="table">The table.</param>
    /// <param name="state">What is done to the row.</param>
    /// <param name="columns">Which columns are written, a bit each.</param>
    public PreparedWrite(sqlite3 database, TableShape table, EntityState state, ulong columns)
    {
        this.database = database;
        written = [.. table.Columns.Where((_, i) => (columns & (1UL << i)) != 0)];
        conditions = state == EntityState.Added ? [] : [.. table.Columns.Where(column => column.IsCondition)];
        generated = state == EntityState.Added ? table.Columns.Except(written).Select(column => column.Property).SingleOrDefault() : null;
        var rc = raw.sqlite3_prepare_v3(database, Text(table, state), raw.SQLITE_PREPARE_PERSISTENT, out statement);
        SqliteException.ThrowExceptionForRC(rc, database);
    }

    /// <returns>False when there is no such row (any more).</returns>
    /// <exception cref="SqliteException">The database refused it.</exception>
    public bool Write(IUpdateEntry row)
    {
        var place = 0;
        foreach (var column in written)
            Check(column.Bind(statement, ++place, row.GetCurrentValue(column.Property)));
        foreach (var column in conditions)
            Check(column.Bind(statement, ++place, row.GetOriginalValue(column.Property)));
        try
        {
            Check(raw.sqlite3_step(statement));
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }

        if (generated is not null)
            row.SetStoreGeneratedValue(generated, raw.sqlite3_last_insert_rowid(database));
        return conditions.Length == 0 || raw.sqlite3_changes(database) > 0;
    }

    public void Dispose() => statement.Dispose();

    private static string Name(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static string List(IEnumerable<Column> columns, string form, string between) =>
        string.Join(between, columns.Select(column => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Name(column.Name))));

    private string Text(TableShape table, EntityState state) => state switch
    {
        EntityState.Added => $"INSERT INTO {Name(table.Name)} ({List(written, "{0}", ", ")}) VALUES ({string.Join(", ", written.Select(_ => "?"))})",
        EntityState.Modified => $"UPDATE {Name(table.Name)} SET {List(written, "{0} = ?", ", ")} WHERE {List(conditions, "{0} = ?", " AND ")}",
        _ => $"DELETE FROM {Name(table.Name)} WHERE {List(conditions, "{0} = ?", " AND ")}",
    };

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, database);
    }
}
