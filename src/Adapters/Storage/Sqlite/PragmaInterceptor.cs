using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ChatAssistant.Adapters.Storage.Sqlite;

/// <summary>SQLite's settings belong to a connection: they are set each time one is opened.</summary>
internal sealed class PragmaInterceptor : DbConnectionInterceptor
{
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        ApplyAsync(connection, cancellationToken);

    public static async Task ApplyAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
