using ChatAssistant.Adapters.Storage.Sqlite.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>
/// All rows of one save. What is deleted goes first, dependents before what they depend on, so that a unique value is free for the row that takes it over;
/// what is added comes last, dependents after.
/// </summary>
internal sealed class PreparedBatch(IList<IUpdateEntry> rows) : ModificationCommandBatch
{
    /// <summary>EF Core's own commands: none is composed.</summary>
    public override IReadOnlyList<IReadOnlyModificationCommand> ModificationCommands => [];

    /// <summary>One row is its own transaction.</summary>
    public override bool RequiresTransaction => rows.Count > 1;

    public override bool AreMoreBatchesExpected => false;

    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand) => throw new NotSupportedException("Rows come from the tracker.");

    public override void Complete(bool moreBatchesExpected)
    {
    }

    public override void Execute(IRelationalConnection connection)
    {
        connection.Open();
        try
        {
            Write(connection);
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
            Write(connection);
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    private static int Place(IUpdateEntry row) => row.EntityState switch
    {
        EntityState.Deleted => -TableShape.Find(row.EntityType)!.Depth,
        EntityState.Modified => 1,
        _ => 1 + TableShape.Find(row.EntityType)!.Depth,
    };

    /// <exception cref="DbUpdateConcurrencyException">The row is not as it was when it was read.</exception>
    /// <exception cref="DbUpdateException">The database refused it.</exception>
    private static void Write(IUpdateEntry row, PreparedWrites writes)
    {
        bool found;
        try
        {
            found = writes.Find(row).Write(row);
        }
        catch (Exception error) when (error is not DbUpdateException)
        {
            throw new DbUpdateException("A row could not be written.", error, [row]);
        }

        if (!found)
            throw new DbUpdateConcurrencyException("The row was changed by somebody else.", [row]);
    }

    private void Write(IRelationalConnection connection)
    {
        var writes = ((KeptConnection)connection.DbConnection).Writes;
        foreach (var row in rows.OrderBy(Place))
            Write(row, writes);
    }
}
