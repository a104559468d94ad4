using System.Globalization;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Kills;

/// <summary>The assistant is killed again and again while people write to it; the platform redelivers what was not acknowledged, and some that was.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 23;
    private const int KillsWhileStarting = 3;
    private const int Accounts = 8;

    private readonly string folder = Directory.CreateTempSubdirectory("kill-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder, "assistant.db");

    [Fact]
    public async Task No_acknowledged_message_is_lost_and_none_is_applied_twice_however_often_the_process_is_killed()
    {
        var platform = new Platform(Accounts);
        var chance = new Random(20261123);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var target = Target.Start(File, platform);
            if (kill >= KillsWhileStarting)
            {
                await target.ReadyAsync();
                if (kill == KillsWhileStarting)
                    await AdmitAsync();
                platform.Redeliver(target);
                await target.AcknowledgedAsync(chance.Next(1, 40));
            }
            else
                await Task.Delay(chance.Next(1500), Cancellation);

            target.Kill();
        }

        platform.StopWriting();
        using (var last = Target.Start(File, platform))
        {
            await last.ReadyAsync();
            platform.Redeliver(last);
            await Eventually.TrueAsync(() => Task.FromResult(platform.IsSettled), "every message acknowledged and answered");
            await last.EndAsync();
        }

        await CheckAsync(platform);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>People are let into a network before they write: outside of one, every word is answered by the welcome.</summary>
    private async Task AdmitAsync()
    {
        await using var db = new SqliteStorage($"Data Source={File}").Create();
        var network = new NetworkId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch));
        for (var i = 0; i < Accounts; i++)
        {
            var person = new Person { Id = new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), Name = "0", NetworkId = network, CreatedAt = Instant.FromUtc(2026, 3, 4, 9, 0) };
            db.AddRange(person, new ChannelAccount { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Channel = "pipe", ExternalId = Platform.Account(i), PersonId = person.Id });
        }

        await db.SaveChangesAsync(Cancellation);
    }

    private async Task CheckAsync(Platform platform)
    {
        await using var db = new SqliteStorage($"Data Source={File}").Create();
        Assert.Equal("ok", (await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(Cancellation)).Single());
        var accepted = (await db.Inbox.Select(row => row.ExternalId).ToListAsync(Cancellation)).ToHashSet();
        Assert.Empty(platform.Acknowledged.Except(accepted));
        Assert.Equal(accepted.Count, await db.Outbox.CountAsync(Cancellation));
        foreach (var account in Enumerable.Range(0, Accounts).Select(Platform.Account))
        {
            var applied = await (from known in db.ChannelAccounts where known.ExternalId == account join person in db.People on known.PersonId equals person.Id select person.Name).SingleAsync(Cancellation);
            Assert.Equal(platform.WrittenBy(account).ToString(CultureInfo.InvariantCulture), applied);
            Assert.Equal(Enumerable.Range(1, platform.WrittenBy(account)), platform.RepliesTo(account).Distinct());
        }

        Assert.True(platform.Acknowledged.Count > Kills * Accounts, $"Only {platform.Acknowledged.Count} messages: the kills hit nothing.");
        Assert.InRange(platform.Extra, 0, Kills * Accounts);
    }
}
