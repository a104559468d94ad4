using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatAssistant.Adapters.Tests.Storage;

public sealed class SenderLeaseTests : IAsyncLifetime
{
    private static readonly TimeSpan TakeOver = TimeSpan.FromSeconds(30);

    private readonly string database = PostgresServer.NewDatabase();
    private PostgresStorage first = null!;
    private PostgresStorage second = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (first, second) = (new(database), new(database));
        await first.MigrateAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
        await PostgresServer.DropAsync(database);
    }

    [Fact]
    public async Task When_the_connection_that_holds_a_lease_is_killed_its_replica_knows_and_one_of_them_has_it_within_30_seconds()
    {
        await using var mine = Leases(first);
        var lost = await mine.Of("pigeon").HeldAsync(Stop);
        await using var theirs = Leases(second);
        var taken = theirs.Of("pigeon").HeldAsync(Stop);
        Assert.False(taken.IsCompleted);

        await using (var db = second.Create())
            await db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'ChatAssistant leases'", Stop);
        // Both ask again; whoever is first has it, and never both.
        var again = Task.WhenAny(taken, GainedAnewAsync(mine, lost));
        await (await again.WaitAsync(TakeOver, Stop));
        Assert.True(lost.IsCancellationRequested);
        Assert.NotEqual(mine.Of("pigeon").IsHeld, theirs.Of("pigeon").IsHeld);
    }

    [Fact]
    public async Task A_replica_that_stops_hands_over()
    {
        await using var theirs = Leases(second);
        Task taken;
        await using (var mine = Leases(first))
        {
            await mine.Of("pigeon").HeldAsync(Stop);
            taken = theirs.Of("pigeon").HeldAsync(Stop);
            Assert.False(taken.IsCompleted);
        }

        await taken.WaitAsync(TakeOver, Stop);
    }

    [Fact]
    public async Task Each_bot_has_a_lease_of_its_own()
    {
        await using var mine = Leases(first);
        await using var theirs = Leases(second);
        await mine.Of("pigeon").HeldAsync(Stop);
        await theirs.Of("raven").HeldAsync(Stop);
        Assert.Same(mine.Of("pigeon"), mine.Of("pigeon"));
    }

    private static SenderLeases Leases(PostgresStorage storage) => new(storage, new(new(storage, new([]), TimeProvider.System)), TimeProvider.System, NullLogger<SenderLeases>.Instance);

    private static async Task GainedAnewAsync(SenderLeases leases, CancellationToken lost)
    {
        await Task.WhenAny(Task.Delay(Timeout.Infinite, lost));
        while ((await leases.Of("pigeon").HeldAsync(Stop)).IsCancellationRequested)
            await Task.Yield();
    }
}
