using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace ChatAssistant.Core.Data.Rows;

/// <summary>
/// All rows of one save, with no command composed for any. What is deleted goes first, dependents before what they depend on, so that a unique value is free
/// for the row that takes it over; what is added comes last, dependents after.
/// </summary>
public abstract class RowBatch(IReadOnlyList<IRow> rows) : ModificationCommandBatch
{
    /// <summary>EF Core's own commands: none is composed.</summary>
    public sealed override IReadOnlyList<IReadOnlyModificationCommand> ModificationCommands => [];

    /// <summary>One row is its own transaction.</summary>
    public sealed override bool RequiresTransaction => rows.Count > 1;

    public sealed override bool AreMoreBatchesExpected => false;

    /// <summary>The rows in the order in which they are written.</summary>
    protected IEnumerable<IRow> Rows => rows.OrderBy(Place);

    /// <summary>Whether all of these rows may be written so.</summary>
    public static bool Takes(IList<IUpdateEntry> entries) => entries.All(entry => TableShape.Find(entry.EntityType) is not null);

    public sealed override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand) => throw new NotSupportedException("Rows are written as they are.");

    public sealed override void Complete(bool moreBatchesExpected)
    {
    }

    public sealed override void Execute(IRelationalConnection connection) => throw new NotSupportedException("Saving is asynchronous.");

    public sealed override async Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default)
    {
        await connection.OpenAsync(cancellationToken);
        try
        {
            await WriteAsync(connection, cancellationToken);
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    /// <exception cref="DbUpdateConcurrencyException">A row is not as it was when it was read.</exception>
    /// <exception cref="DbUpdateException">The database refused one.</exception>
    protected abstract Task WriteAsync(IRelationalConnection connection, CancellationToken cancellationToken);

    protected static TableShape TableOf(IRow row) => TableShape.Find(row.Type)!;

    protected static DbUpdateConcurrencyException Changed(IRow row) =>
        row.Entry is { } entry ? new("The row was changed by somebody else.", [entry]) : new("The row was changed by somebody else.");

    protected static DbUpdateException Refused(Exception error, IEnumerable<IRow> rows) =>
        rows.Select(row => row.Entry).OfType<IUpdateEntry>().ToList() is { Count: > 0 } entries ? new("A row could not be written.", error, entries) : new("A row could not be written.", error);

    private static int Place(IRow row) => row.State switch
    {
        EntityState.Deleted => -TableOf(row).Depth,
        EntityState.Modified => 1,
        _ => 1 + TableOf(row).Depth,
    };
}
