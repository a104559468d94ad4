using ChatAssistant.Core.Data.Rows;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>Saves by statements that the connection keeps prepared.</summary>
internal sealed class PreparedDatabase(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational) : RowDatabase(dependencies, relational)
{
    protected override RowBatch Batch(IList<IUpdateEntry> entries) => new PreparedBatch(entries);
}
