using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// The transaction of a batch and, where one of its turns failed before, a savepoint around each. A turn that went well leaves its context, emptied, to the next one
/// (building a context costs a quarter of a small turn); after one that failed, the next gets a new context.
/// </summary>
internal sealed class BatchTransaction : IAsyncDisposable
{
    private const string Savepoint = "turn";

    private readonly IStorage storage;
    private readonly AssistantDb leased;
    private readonly IDbContextTransaction transaction;
    private AssistantDb? anew;

    private BatchTransaction(IStorage storage, AssistantDb leased, IDbContextTransaction transaction) =>
        (this.storage, this.leased, this.transaction) = (storage, leased, transaction);

    /// <summary>A context that tracks nothing of another turn.</summary>
    public AssistantDb Db => anew ?? leased;

    public static async Task<BatchTransaction> BeginAsync(IStorage storage, CancellationToken cancellationToken)
    {
        var leased = storage.CreateForWriting();
        try
        {
            leased.Database.AutoSavepointsEnabled = false;
            return new(storage, leased, await leased.Database.BeginTransactionAsync(cancellationToken));
        }
        catch
        {
            await leased.DisposeAsync();
            throw;
        }
    }

    /// <summary>Before a turn's first read: on PostgreSQL a failed read, too, spoils all that follows it.</summary>
    public Task OpenTurnAsync(CancellationToken cancellationToken) => transaction.CreateSavepointAsync(Savepoint, cancellationToken);

    public async Task KeepTurnAsync(CancellationToken cancellationToken)
    {
        await transaction.ReleaseSavepointAsync(Savepoint, cancellationToken);
        ForgetTurn();
    }

    /// <summary>Leaves the context to the next turn as if it were new.</summary>
    public void ForgetTurn() => Db.Forget();

    public async Task TakeTurnBackAsync(CancellationToken cancellationToken)
    {
        await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
        await ForgetNewContextAsync();
        anew = storage.CreateOver(leased);
        await AdoptAsync(anew, cancellationToken);
    }

    /// <summary>Lets a context that only read until now save within this transaction.</summary>
    public async Task AdoptAsync(AssistantDb db, CancellationToken cancellationToken)
    {
        db.Database.SetDbConnection(leased.Database.GetDbConnection(), contextOwnsConnection: false);
        db.Database.AutoSavepointsEnabled = false;
        await db.Database.UseTransactionAsync(transaction.GetDbTransaction(), cancellationToken);
    }

    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await ForgetNewContextAsync();
        await transaction.DisposeAsync();
        await leased.DisposeAsync();
    }

    private async ValueTask ForgetNewContextAsync()
    {
        if (anew is not null)
            await anew.DisposeAsync();
        anew = null;
    }
}
