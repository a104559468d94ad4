using ChatAssistant.Core.Data.Rows;
using Microsoft.EntityFrameworkCore.Storage;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>Saves by statements that the connection keeps prepared.</summary>
internal sealed class PreparedDatabase(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational) : RowDatabase(dependencies, relational)
{
    protected override RowBatch Batch(IReadOnlyList<IRow> rows) => new PreparedBatch(rows);
}
