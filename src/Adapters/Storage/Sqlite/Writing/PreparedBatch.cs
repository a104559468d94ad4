using ChatAssistant.Adapters.Storage.Sqlite.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>All rows of one save, each written by a statement that its connection keeps prepared; only the values are new.</summary>
internal sealed class PreparedBatch(ModificationCommandBatchFactoryDependencies dependencies) : ModificationCommandBatch
{
    private readonly List<IReadOnlyModificationCommand> rows = [];
    private bool moreExpected;

    public override IReadOnlyList<IReadOnlyModificationCommand> ModificationCommands => rows;

    /// <summary>One row is its own transaction.</summary>
    public override bool RequiresTransaction => rows.Count > 1;

    public override bool AreMoreBatchesExpected => moreExpected;

    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand)
    {
        rows.Add(modificationCommand);
        return true;
    }

    public override void Complete(bool moreBatchesExpected) => moreExpected = moreBatchesExpected;

    public override void Execute(IRelationalConnection connection)
    {
        connection.Open();
        try
        {
            foreach (var row in rows)
                Write(row, connection);
        }
        finally
        {
            connection.Close();
        }
    }

    public override async Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default)
    {
        await connection.OpenAsync(cancellationToken);
        try
        {
            foreach (var row in rows)
                Write(row, connection);
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    /// <exception cref="DbUpdateConcurrencyException">The row is not as it was when it was read.</exception>
    /// <exception cref="DbUpdateException">The database refused it.</exception>
    private void Write(IReadOnlyModificationCommand row, IRelationalConnection connection)
    {
        bool found;
        try
        {
            var kept = (KeptConnection)connection.DbConnection;
            var statement = kept.Writes.Find(row, dependencies.UpdateSqlGenerator);
            found = statement.Write(row, connection);
        }
        catch (Exception error) when (error is not DbUpdateException)
        {
            throw new DbUpdateException("A row could not be written.", error, row.Entries);
        }

        if (!found)
            throw new DbUpdateConcurrencyException("The row was changed by somebody else.", row.Entries);
    }
}
