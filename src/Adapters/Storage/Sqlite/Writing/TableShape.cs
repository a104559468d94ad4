using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>What an entity's rows look like in its table.</summary>
internal sealed class TableShape
{
    private const string Annotation = "ChatAssistant:TableShape";

    private TableShape(IEntityType type)
    {
        if (type.BaseType is not null || type.GetDirectlyDerivedTypes().Any() || type.IsOwned() || type.GetComplexProperties().Any())
            throw new NotSupportedException($"{type.DisplayName()} is more than one plain table; writing it is not prepared for.");
        Name = type.GetTableName()!;
        Columns = [.. type.GetProperties().Select(property => new Column(property))];
        Depth = DepthOf(type);
    }

    public string Name { get; }

    /// <summary>At most 64: which of them a statement writes is a bit each.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>How many tables stand above it by foreign keys, itself included.</summary>
    public int Depth { get; }

    public static TableShape Of(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(Annotation, static type => new TableShape(type!), type);

    private static int DepthOf(IEntityType type) =>
        1 + type.GetForeignKeys().Where(key => key.PrincipalEntityType != type).Select(key => DepthOf(key.PrincipalEntityType)).DefaultIfEmpty().Max();
}
