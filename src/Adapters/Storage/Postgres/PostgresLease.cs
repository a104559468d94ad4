using ChatAssistant.Core.Turns;
using Medallion.Threading.Postgres;
using Npgsql;

namespace ChatAssistant.Adapters.Storage.Postgres;

/// <summary>An advisory lock on a connection of its own: it is held as long as that connection lives.</summary>
internal sealed class PostgresLease(PostgresDistributedLockHandle handle) : ILease
{
    public CancellationToken Lost { get; } = handle.HandleLostToken;

    public async ValueTask DisposeAsync()
    {
        try
        {
            await handle.DisposeAsync();
        }
        catch (Exception error) when (error is NpgsqlException or InvalidOperationException)
        {
            // The connection is gone, whether we were told already or not, and the server let go of the lock with it.
        }
    }
}
