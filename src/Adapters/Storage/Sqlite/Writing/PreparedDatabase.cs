using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>
/// Takes the place of EF Core's own at the end of a save: the rows go straight from the tracker to prepared statements, without a command composed for each.
/// Transactions and savepoints stay EF Core's, and so does a save with rows of two entities in one table.
/// </summary>
internal sealed class PreparedDatabase(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational) : RelationalDatabase(dependencies, relational)
{
    public override int SaveChanges(IList<IUpdateEntry> entries)
    {
        if (!IsPlain(entries))
            return base.SaveChanges(entries);
        RelationalDependencies.BatchExecutor.Execute([new PreparedBatch(entries)], RelationalDependencies.Connection);
        return entries.Count;
    }

    public override async Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        if (!IsPlain(entries))
            return await base.SaveChangesAsync(entries, cancellationToken);
        await RelationalDependencies.BatchExecutor.ExecuteAsync([new PreparedBatch(entries)], RelationalDependencies.Connection, cancellationToken);
        return entries.Count;
    }

    private static bool IsPlain(IList<IUpdateEntry> entries) => entries.All(entry => TableShape.Find(entry.EntityType) is not null);
}
