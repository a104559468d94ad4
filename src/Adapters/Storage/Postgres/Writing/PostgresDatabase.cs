using ChatAssistant.Core.Data.Rows;
using Microsoft.EntityFrameworkCore.Storage;

namespace ChatAssistant.Adapters.Storage.Postgres.Writing;

/// <summary>Saves in one round trip, by statements that the server keeps prepared.</summary>
internal sealed class PostgresDatabase(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational) : RowDatabase(dependencies, relational)
{
    protected override RowBatch Batch(IReadOnlyList<IRow> rows) => new PostgresBatch(rows);
}
