using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>What the rows of an entity look like that has a table to itself.</summary>
internal sealed class TableShape
{
    private const string Annotation = "ChatAssistant:TableShape";

    private TableShape(IEntityType type)
    {
        Name = type.GetTableName()!;
        Columns = [.. type.GetProperties().Select(property => new Column(property))];
        Depth = DepthOf(type);
    }

    public string Name { get; }

    /// <summary>At most 64: which of them a statement writes is a bit each.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>How many tables stand above it by foreign keys, itself included.</summary>
    public int Depth { get; }

    /// <returns>Null for an entity that shares its table with another (an owned one, a hierarchy).</returns>
    public static TableShape? Find(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(
        Annotation, static type => type!.IsOwned() || type.BaseType is not null || type.GetDirectlyDerivedTypes().Any() || type.GetComplexProperties().Any() ? null : new TableShape(type), type);

    private static int DepthOf(IEntityType type) =>
        1 + type.GetForeignKeys().Where(key => key.PrincipalEntityType != type).Select(key => DepthOf(key.PrincipalEntityType)).DefaultIfEmpty().Max();
}
