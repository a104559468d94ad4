using ChatAssistant.Adapters.Tests.Storage;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace ChatAssistant.Bot.Tests.Operations;

public sealed class ReplicaTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replicas_that_start_together_on_an_empty_server_make_one_network_with_one_code_and_share_their_keys()
    {
        var database = PostgresServer.NewDatabase();
        var folder = Directory.CreateTempSubdirectory("replicas-").FullName;
        var hosts = Enumerable.Range(0, 3).Select(_ => new BotHost(
            ("Storage:Provider", "postgres"), ("Storage:ConnectionString", database), ("Storage:ErasureJournal", Path.Combine(folder, "erasures")))).ToList();
        await Task.WhenAll(hosts.Select(host => Task.Run(() => host.Services, Stop)));

        await using (var db = hosts[0].Storage.Create())
        {
            Assert.Equal(1, await db.Networks.CountAsync(Stop));
            Assert.Equal([Role.Administrator], await db.Invites.Select(invite => invite.Role).ToListAsync(Stop));
        }

        foreach (var host in hosts)
        {
            var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Stop);
            Assert.True((await scheduler.GetMetadata(Stop)).JobStoreClustered, "one replica wakes for all");
        }

        var secret = Protector(hosts[0]).Protect("hello");
        Assert.All(hosts, host => Assert.Equal("hello", Protector(host).Unprotect(secret)));
        foreach (var host in hosts)
            await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        await PostgresServer.DropAsync(database);
    }

    private static IDataProtector Protector(BotHost host) => host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
