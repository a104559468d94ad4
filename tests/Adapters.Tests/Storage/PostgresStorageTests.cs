using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Storage;

public sealed class PostgresStorageTests : StorageSpec
{
    private readonly string database = PostgresServer.NewDatabase();

    [Fact]
    public async Task Two_replicas_given_the_same_messages_apply_each_once()
    {
        await using var other = OpenAnother();
        await using var second = new Replica(other);
        for (var i = 0; i < Replica.Tea.Length; i++)
        {
            var receipts = await Task.WhenAll(Enumerable.Range(0, 40).SelectMany(person => new[] { Replica, second }.Select(replica => replica.SayAsync($"p{person}", i, Replica.Tea[i]))));
            Assert.Equal(40, receipts.Count(receipt => receipt.Duplicate));
        }

        for (var person = 0; person < 40; person++)
            Assert.Equal(5, (await Replica.HeardAsync($"p{person}")).Count);
    }

    [Fact]
    public async Task Two_first_messages_of_one_person_on_two_replicas_are_both_answered()
    {
        await using var other = OpenAnother();
        await using var second = new Replica(other);
        await Task.WhenAll(Enumerable.Range(0, 40).SelectMany(person => new[] { Replica.SayAsync($"p{person}", 1, "/status"), second.SayAsync($"p{39 - person}", 2, "/status") }));
        await using var db = Storage.Create();
        Assert.Equal(40, await db.People.CountAsync(Stop));
        Assert.False(await db.Inbox.AnyAsync(row => row.DeadReason != null, Stop));
        for (var person = 0; person < 40; person++)
            Assert.Equal(["Nothing.", "Nothing."], await Replica.HeardAsync($"p{person}"));
    }

    [Fact]
    public async Task What_another_process_holds_is_free_once_its_claim_lapses()
    {
        await Replica.SayAsync("lea", 1, "/tea");
        await using var db = Storage.Create();
        var row = await db.Outbox.SingleAsync(Stop);
        var now = Instant.FromUtc(2126, 1, 1, 0, 0);
        row.ClaimedUntil = now + Duration.FromSeconds(1);
        await db.SaveChangesAsync(Stop);
        Assert.Empty(await Storage.ClaimAsync(db, new("test", now, [], Max: 10), Stop));
        Assert.Equal([row], await Storage.ClaimAsync(db, new("test", now + Duration.FromSeconds(1), [], Max: 10), Stop));
    }

    [Fact]
    public async Task Two_claimers_at_once_never_get_the_same_conversation()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(person => Replica.SayAsync($"p{person}", 1, "/tea")));
        var claim = new OutboxClaim("test", Instant.FromUtc(2126, 1, 1, 0, 0), [], Max: 15);
        await using var one = Storage.Create();
        await using var two = Storage.Create();
        await using var first = await one.Database.BeginTransactionAsync(Stop);
        await using var second = await two.Database.BeginTransactionAsync(Stop);
        var (mine, theirs) = (await Storage.ClaimAsync(one, claim, Stop), await Storage.ClaimAsync(two, claim, Stop));
        Assert.Equal((15, 5), (mine.Count, theirs.Count));
        Assert.Empty(mine.Select(row => row.ConversationId).Intersect(theirs.Select(row => row.ConversationId)));
    }

    [Fact]
    public async Task A_wave_drained_by_two_replicas_rings_each_bell_once()
    {
        var expected = await RingAsync(count: 1500);
        await using var other = OpenAnother();
        await using var second = new Replica(other);
        Assert.Equal(1500, (await Task.WhenAll(Replica.DrainAsync(), second.DrainAsync())).Sum());
        await using var db = Storage.Create();
        Assert.Equal(expected, await db.Outbox.CountAsync(Stop));
    }

    [Fact]
    public async Task Connections_that_are_cut_lose_nothing_and_bury_nothing()
    {
        await using var db = Storage.Create();
        await db.Database.OpenConnectionAsync(Stop);
        using var taken = new SemaphoreSlim(0);
        for (var i = 0; i < Replica.Tea.Length; i++)
        {
            var said = Task.WhenAll(Enumerable.Range(0, 60).Select(person => PersistAsync($"p{person}", i, taken)));
            do
                await db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND random() < 0.3", Stop);
            while (await Task.WhenAny(said, taken.WaitAsync(Stop)) != said);
            await said;
        }

        Assert.False(await db.Inbox.AnyAsync(row => row.DeadReason != null, Stop));
        for (var person = 0; person < 60; person++)
            Assert.Equal((5, "A Tea, note sweet."), ((await Replica.HeardAsync($"p{person}")).Count, (await Replica.HeardAsync($"p{person}"))[^1]));
    }

    [Fact]
    public async Task Replicas_that_start_together_on_an_empty_server_migrate_once()
    {
        var empty = PostgresServer.NewDatabase();
        var replicas = Enumerable.Range(0, 4).Select(_ => new PostgresStorage(empty)).ToList();
        await Task.WhenAll(replicas.Select(replica => replica.MigrateAsync(Stop)));
        foreach (var replica in replicas)
            await replica.DisposeAsync();
        await PostgresServer.DropAsync(empty);
    }

    protected override IStorage Open() => OpenAnother();

    protected override async Task DropAsync()
    {
        await ((PostgresStorage)Storage).DisposeAsync();
        await PostgresServer.DropAsync(database);
    }

    private PostgresStorage OpenAnother() => new(database);

    /// <summary>Says it again until it is taken, as a platform does, and tells so.</summary>
    private async Task PersistAsync(string person, int number, SemaphoreSlim taken)
    {
        while (true)
        {
            try
            {
                await Replica.SayAsync(person, number, Replica.Tea[number]);
                taken.Release();
                return;
            }
            catch (TurnNotCommittedException)
            {
                await Task.Yield();
            }
        }
    }
}
