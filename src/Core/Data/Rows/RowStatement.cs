using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChatAssistant.Core.Data.Rows;

/// <summary>An insert, update or delete of one row: its parameters are the columns it writes, then those that tell which row.</summary>
public sealed class RowStatement
{
    private readonly TableShape table;
    private readonly EntityState state;

    internal RowStatement(TableShape table, EntityState state, IReadOnlyList<IProperty> written)
    {
        (this.table, this.state, Written) = (table, state, written);
        Conditions = state == EntityState.Added ? [] : [.. table.Columns.Where(column => column.IsPrimaryKey() || column.IsConcurrencyToken)];
        Generated = state == EntityState.Added ? table.Columns.Except(written).SingleOrDefault() : null;
    }

    /// <summary>The columns whose current values are written.</summary>
    public IReadOnlyList<IProperty> Written { get; }

    /// <summary>The columns whose original values tell the row: its key, and its version where it has one. Empty for an insert.</summary>
    public IReadOnlyList<IProperty> Conditions { get; }

    /// <summary>The key that the database makes up for a new row; null when the row has its own.</summary>
    public IProperty? Generated { get; }

    /// <param name="placeholder">How the parameter at a place, from 1, is written.</param>
    public string Text(Func<int, string> placeholder)
    {
        var place = 0;
        string Assigned(IProperty column) => $"{Name(column.GetColumnName())} = {placeholder(++place)}";
        return state switch
        {
            EntityState.Added => $"INSERT INTO {Name(table.Name)} ({string.Join(", ", Written.Select(column => Name(column.GetColumnName())))}) VALUES ({string.Join(", ", Written.Select(_ => placeholder(++place)))})",
            EntityState.Modified => $"UPDATE {Name(table.Name)} SET {string.Join(", ", Written.Select(Assigned))} WHERE {string.Join(" AND ", Conditions.Select(Assigned))}",
            _ => $"DELETE FROM {Name(table.Name)} WHERE {string.Join(" AND ", Conditions.Select(Assigned))}",
        };
    }

    /// <summary>A quoted name, as both databases write it.</summary>
    public static string Name(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
