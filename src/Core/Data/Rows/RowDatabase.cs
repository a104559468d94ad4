using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace ChatAssistant.Core.Data.Rows;

/// <summary>
/// Takes the place of EF Core's own at the end of a save: rows are written without a command composed for each. Transactions and savepoints stay EF Core's,
/// and so does a save with rows of two entities in one table.
/// </summary>
public abstract class RowDatabase(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational) : RelationalDatabase(dependencies, relational)
{
    public sealed override async Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        if (!RowBatch.Takes(entries))
            return await base.SaveChangesAsync(entries, cancellationToken);
        IReadOnlyList<IRow> rows = [.. entries.Select(entry => new TrackedRow(entry, TableShape.Find(entry.EntityType)!)), .. ((AssistantDb)entries[0].Context).Loose.Take()];
        await RelationalDependencies.BatchExecutor.ExecuteAsync([Batch(rows)], RelationalDependencies.Connection, cancellationToken);
        return rows.Count;
    }

    /// <summary>Saves rows that nobody tracks, within the transaction that is open.</summary>
    internal Task SaveAsync(IReadOnlyList<IRow> rows, CancellationToken cancellationToken) => Batch(rows).ExecuteAsync(RelationalDependencies.Connection, cancellationToken);

    /// <summary>How this database writes them.</summary>
    protected abstract RowBatch Batch(IReadOnlyList<IRow> rows);
}
