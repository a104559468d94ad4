using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;

namespace ChatAssistant.Core.Data.Rows;

/// <summary>What the rows of an entity look like that has a table to itself, and the statements that write them. Safe to share.</summary>
public sealed class TableShape
{
    private const string Annotation = "ChatAssistant:TableShape";

    private readonly ConcurrentDictionary<(EntityState State, ulong Written), RowStatement> statements = new();

    private TableShape(IEntityType type)
    {
        Name = type.GetTableName()!;
        Columns = [.. type.GetProperties()];
        Depth = DepthOf(type);
    }

    public string Name { get; }

    /// <summary>At most 64: which of them a statement writes is a bit each.</summary>
    public IReadOnlyList<IProperty> Columns { get; }

    /// <summary>How many tables stand above it by foreign keys, itself included.</summary>
    public int Depth { get; }

    /// <returns>Null for an entity that shares its table with another (an owned one, a hierarchy).</returns>
    public static TableShape? Find(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(
        Annotation, static type => type!.IsOwned() || type.BaseType is not null || type.GetDirectlyDerivedTypes().Any() || type.GetComplexProperties().Any() ? null : new TableShape(type), type);

    /// <summary>The statement that writes a row of this table.</summary>
    public RowStatement StatementOf(IUpdateEntry row)
    {
        var written = 0UL;
        for (var i = 0; i < Columns.Count; i++)
            if (IsWritten(row, Columns[i]))
                written |= 1UL << i;
        return statements.GetOrAdd((row.EntityState, written), static (key, table) => new(table, key.State, [.. table.Columns.Where((_, i) => (key.Written & (1UL << i)) != 0)]), this);
    }

    private static bool IsWritten(IUpdateEntry row, IProperty column) => row.EntityState switch
    {
        EntityState.Added => !row.HasTemporaryValue(column),
        EntityState.Modified => row.IsModified(column),
        _ => false,
    };

    private static int DepthOf(IEntityType type) =>
        1 + type.GetForeignKeys().Where(key => key.PrincipalEntityType != type).Select(key => DepthOf(key.PrincipalEntityType)).DefaultIfEmpty().Max();
}
