using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ChatAssistant.Core.Data.Rows;

/// <summary>What a context that tracks nothing will save.</summary>
internal sealed class LooseRows(AssistantDb db)
{
    private readonly List<IRow> rows = [];
    private readonly Dictionary<object, LooseRow> changed = new(ReferenceEqualityComparer.Instance);

    public void Add(object entity)
    {
        var type = TypeOf(entity);
        rows.Add(new LooseRow(type, EntityState.Added, entity, TableOf(type).ColumnsOfNew(entity)));
    }

    public void Change(object entity, string[] columns)
    {
        var type = TypeOf(entity);
        var written = TableOf(type).ColumnsOfChange(columns);
        if (changed.TryGetValue(entity, out var known))
            known.WriteAlso(written);
        else
            rows.Add(changed[entity] = new(type, EntityState.Modified, entity, written));
    }

    /// <exception cref="DbUpdateConcurrencyException">A row is not as it was when it was read.</exception>
    public async Task<int> SaveAsync(CancellationToken cancellationToken)
    {
        if (rows.Count > 0)
            await ((RowDatabase)db.GetService<IDatabase>()).SaveAsync(rows, cancellationToken);
        return rows.Count;
    }

    private IEntityType TypeOf(object entity) => db.Model.FindEntityType(entity.GetType())!;

    private static TableShape TableOf(IEntityType type) => TableShape.Find(type) ?? throw new NotSupportedException($"{type.Name} shares its table.");
}
