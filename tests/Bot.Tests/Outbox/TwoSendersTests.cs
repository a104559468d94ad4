using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Adapters.Tests.Storage;
using ChatAssistant.Bot.Outbox;
using ChatAssistant.Core;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Outbox;

/// <summary>Two replicas' dispatchers over one server, and one platform that both may write to.</summary>
public sealed class TwoSendersTests : IAsyncLifetime
{
    private const int Conversations = 40;
    private const int Each = 25;

    private readonly string database = PostgresServer.NewDatabase();
    private readonly TestChannel platform = new(TimeProvider.System);
    private readonly List<ServiceProvider> replicas = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        for (var i = 0; i < 2; i++)
            replicas.Add(new ServiceCollection().AddLogging().AddSingleton<IStorage>(new PostgresStorage(database)).AddAssistantCore().AddOutbox().AddSingleton<IChannelAdapter>(platform).BuildServiceProvider());
        await Storage(0).MigrateAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        var storages = Enumerable.Range(0, replicas.Count).Select(Storage).Cast<PostgresStorage>().ToList();
        foreach (var replica in replicas)
            await replica.DisposeAsync();
        foreach (var storage in storages)
            await storage.DisposeAsync();
        await PostgresServer.DropAsync(database);
    }

    [Fact]
    public async Task A_wave_is_sent_once_and_in_order_also_when_the_replica_that_sends_loses_its_lease_in_the_middle()
    {
        await PostAsync();
        foreach (var replica in replicas)
            await replica.GetRequiredService<OutboxDispatcher>().StartAsync(Stop);
        await Eventually.TrueAsync(() => Task.FromResult(platform.Arrivals.Count > Conversations), "the first of the wave");
        await using (var db = Storage(0).Create())
            await db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'ChatAssistant leases'", Stop);
        await Eventually.TrueAsync(AllSentAsync, "the whole wave");
        foreach (var replica in replicas)
            await replica.GetRequiredService<OutboxDispatcher>().StopAsync(Stop);

        Assert.False(platform.Overlapped, "Two senders of one conversation at once.");
        var expected = Enumerable.Range(0, Each).Select(i => $"{i}").ToList();
        for (var i = 0; i < Conversations; i++)
            Assert.Equal(expected, platform.In($"c{i}"));
    }

    private IStorage Storage(int replica) => replicas[replica].GetRequiredService<IStorage>();

    private async Task<bool> AllSentAsync()
    {
        foreach (var replica in replicas)
            replica.GetRequiredService<OutboxSignal>().WakeSender();
        await using var db = Storage(1).Create();
        return !await db.Outbox.AnyAsync(row => row.State == OutboxState.Pending, Stop);
    }

    private async Task PostAsync()
    {
        await using var db = Storage(0).Create();
        var outbox = new Core.Turns.Outbox(db, null!, replicas[0].GetRequiredService<IContactPolicy>(), replicas[0].GetRequiredService<PulledChannels>(), Instant.FromUtc(2026, 3, 4, 9, 0));
        for (var i = 0; i < Conversations; i++)
        {
            var place = new Conversation { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Channel = "test", Bot = "bot", ExternalId = $"c{i}" };
            db.Add(place);
            for (var message = 0; message < Each; message++)
                outbox.Add(place, null, new(RichText.From($"{message}")), MessageKind.Answer);
        }

        await db.SaveChangesAsync(Stop);
    }
}
