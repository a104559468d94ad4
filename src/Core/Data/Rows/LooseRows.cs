using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ChatAssistant.Core.Data.Rows;

/// <summary>What a context will save that it does not track.</summary>
internal sealed class LooseRows(AssistantDb db)
{
    private readonly Dictionary<object, LooseRow> changed = new(ReferenceEqualityComparer.Instance);
    private List<LooseRow> rows = [];

    public int Count => rows.Count;

    public IEnumerable<T> Added<T>() => rows.Where(row => row.State == EntityState.Added).Select(row => row.Entity).OfType<T>();

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

    /// <summary>Takes them all: whoever calls it saves them, or forgets them.</summary>
    public IReadOnlyList<LooseRow> Take()
    {
        if (rows.Count == 0)
            return [];
        var taken = rows;
        rows = [];
        changed.Clear();
        return taken;
    }

    /// <summary>Saves them within the transaction that is open.</summary>
    /// <exception cref="DbUpdateConcurrencyException">A row is not as it was when it was read.</exception>
    public async Task<int> SaveAsync(CancellationToken cancellationToken)
    {
        var taken = Take();
        await ((RowDatabase)db.GetService<IDatabase>()).SaveAsync(taken, cancellationToken);
        return taken.Count;
    }

    private IEntityType TypeOf(object entity) => db.Model.FindEntityType(entity.GetType())!;

    private static TableShape TableOf(IEntityType type) => TableShape.Find(type) ?? throw new NotSupportedException($"{type.Name} shares its table.");
}
