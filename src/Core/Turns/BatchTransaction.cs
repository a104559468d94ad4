using System.Data.Common;
using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// The transaction of a batch and the savepoint of the turn that runs in it. A turn that went well leaves its context, emptied, to the next one
/// (building a context costs a quarter of a small turn); after one that failed, the next gets a new context.
/// </summary>
internal sealed class BatchTransaction : IAsyncDisposable
{
    private const string Savepoint = "turn";

    private readonly IStorage storage;
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private AssistantDb? db;

    private BatchTransaction(IStorage storage, DbConnection connection, DbTransaction transaction) =>
        (this.storage, this.connection, this.transaction) = (storage, connection, transaction);

    /// <summary>A context that tracks nothing of another turn.</summary>
    public AssistantDb Db => db ??= Create();

    public static async Task<BatchTransaction> BeginAsync(IStorage storage, CancellationToken cancellationToken)
    {
        var connection = await storage.OpenAsync(cancellationToken);
        try
        {
            return new(storage, connection, await connection.BeginTransactionAsync(cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Before a turn's first read: on PostgreSQL a failed read, too, spoils all that follows it.</summary>
    public Task OpenTurnAsync(CancellationToken cancellationToken) => transaction.SaveAsync(Savepoint, cancellationToken);

    public async Task KeepTurnAsync(CancellationToken cancellationToken)
    {
        await transaction.ReleaseAsync(Savepoint, cancellationToken);
        Db.ChangeTracker.Clear();
    }

    public async Task TakeTurnBackAsync(CancellationToken cancellationToken)
    {
        await transaction.RollbackAsync(Savepoint, cancellationToken);
        await ForgetContextAsync();
    }

    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await ForgetContextAsync();
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private AssistantDb Create()
    {
        var created = storage.CreateOver(connection);
        created.Database.AutoSavepointsEnabled = false;
        created.Database.UseTransaction(transaction);
        return created;
    }

    private async ValueTask ForgetContextAsync()
    {
        if (db is not null)
            await db.DisposeAsync();
        db = null;
    }
}
