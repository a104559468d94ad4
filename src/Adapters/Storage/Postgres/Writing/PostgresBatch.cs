using ChatAssistant.Core.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ChatAssistant.Adapters.Storage.Postgres.Writing;

/// <summary>Sends the rows of a save together. Parameters have places and no names, so that the driver need not read the text.</summary>
internal sealed class PostgresBatch(IReadOnlyList<IRow> written) : RowBatch(written)
{
    protected override async Task WriteAsync(IRelationalConnection connection, CancellationToken cancellationToken)
    {
        var rows = Rows.Select(row => (Row: row, Statement: PostgresStatement.Of(TableOf(row).StatementOf(row)))).ToList();
        await using var batch = new NpgsqlBatch((NpgsqlConnection)connection.DbConnection, (NpgsqlTransaction?)connection.CurrentTransaction?.GetDbTransaction());
        foreach (var (row, statement) in rows)
            batch.BatchCommands.Add(statement.For(row));
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            foreach (var (row, statement) in rows)
                if (statement.Generated is { } key)
                {
                    await reader.ReadAsync(cancellationToken);
                    row.Generate(key, reader.GetInt64(0));
                    await reader.NextResultAsync(cancellationToken);
                }
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            throw Refused(error, rows.Select(pair => pair.Row));
        }

        for (var i = 0; i < rows.Count; i++)
            if (rows[i].Row.State != EntityState.Added && batch.BatchCommands[i].RecordsAffected == 0)
                throw Changed(rows[i].Row);
    }
}
