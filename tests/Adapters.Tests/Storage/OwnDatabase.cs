using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Storage;

/// <summary>A new, migrated database for each test, and a replica over it.</summary>
public abstract class OwnDatabase : IAsyncLifetime
{
    protected static readonly Instant Now = Instant.FromUtc(2026, 3, 4, 9, 0);

    protected IStorage Storage { get; private set; } = null!;

    protected Replica Replica { get; private set; } = null!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Storage = Open();
        await Storage.MigrateAsync(Stop);
        Replica = new(Storage);
    }

    public async ValueTask DisposeAsync()
    {
        if (Replica is not null)
            await Replica.DisposeAsync();
        if (Storage is not null)
            await DropAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Another opening of the same database, as another process would.</summary>
    protected abstract IStorage Open();

    protected abstract Task DropAsync();
}
