using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChatAssistant.Core.Data.Rows;

/// <summary>What the rows of an entity look like that has a table to itself, and the statements that write them. Safe to share.</summary>
public sealed class TableShape
{
    private const string Annotation = "ChatAssistant:TableShape";

    private readonly ConcurrentDictionary<(EntityState State, ulong Written), RowStatement> statements = new();
    private readonly ConcurrentDictionary<string[], ulong> changes = new();

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
    public RowStatement StatementOf(IRow row)
    {
        var written = 0UL;
        for (var i = 0; i < Columns.Count; i++)
            if (row.Writes(i))
                written |= 1UL << i;
        return statements.GetOrAdd((row.State, written), static (key, table) => new(table, key.State, [.. table.Columns.Where((_, i) => (key.Written & (1UL << i)) != 0)]), this);
    }

    /// <summary>A bit for each column of a new row but the key that the database makes up.</summary>
    public ulong ColumnsOfNew(object entity) => Mask(column => column.ValueGenerated == ValueGenerated.Never || !column.GetGetter().HasSentinelValue(entity));

    /// <summary>A bit for each of these columns, and for the row's version where it has one.</summary>
    /// <param name="names">Always the same array: it is looked up once.</param>
    public ulong ColumnsOfChange(string[] names) => changes.GetOrAdd(names, (_, table) => table.Mask(column => names.Contains(column.Name) || column.IsConcurrencyToken), this);

    private ulong Mask(Func<IProperty, bool> isIn)
    {
        var mask = 0UL;
        for (var i = 0; i < Columns.Count; i++)
            if (isIn(Columns[i]))
                mask |= 1UL << i;
        return mask;
    }

    private static int DepthOf(IEntityType type) =>
        1 + type.GetForeignKeys().Where(key => key.PrincipalEntityType != type).Select(key => DepthOf(key.PrincipalEntityType)).DefaultIfEmpty().Max();
}
