using System.Globalization;
using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Adapters.Tests.Storage;
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
    private const int Kills = 15;
    private const int Accounts = 8;
    private const int Copies = 25;

    private readonly string folder = Directory.CreateTempSubdirectory("kill-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder, "assistant.db");

    private string Connection => $"Data Source={File}";

    [Fact]
    public async Task On_SQLite_no_acknowledged_message_is_lost_and_none_is_applied_twice_however_often_the_process_is_killed()
    {
        using var storage = new SqliteStorage(Connection);
        await CheckAsync(storage, await KillAgainAndAgainAsync("sqlite", Connection, storage));
        Assert.Equal("ok", await IntegrityAsync(File));
    }

    [Fact]
    public async Task On_PostgreSQL_no_acknowledged_message_is_lost_and_none_is_applied_twice_however_often_the_process_is_killed()
    {
        var database = PostgresServer.NewDatabase();
        await using (var storage = new PostgresStorage(database))
            await CheckAsync(storage, await KillAgainAndAgainAsync("postgres", database, storage));
        await PostgresServer.DropAsync(database);
    }

    [Fact]
    public async Task Copies_taken_at_any_moment_are_whole_and_hold_every_message_acknowledged_before()
    {
        var platform = new Platform(Accounts);
        var chance = new Random(20261123);
        using var target = Target.Start("sqlite", Connection, platform.Hear);
        await target.ReadyAsync();
        using (var storage = new SqliteStorage(Connection))
            await AdmitAsync(storage);
        platform.Redeliver(target);
        for (var copy = 0; copy < Copies; copy++)
        {
            await target.AcknowledgedAsync(chance.Next(1, 20));
            var (before, copied) = (platform.Acknowledged, Path.Combine(folder, $"copy{copy}.db"));
            await target.StillAsync(async () =>
            {
                await CopyAsync(File, copied);
                await CopyAsync(File + "-wal", copied + "-wal");
            });
            Assert.Equal("ok", await IntegrityAsync(copied));
            using var storage = new SqliteStorage($"Data Source={copied}");
            await using var db = storage.Create();
            Assert.Empty(before.Except(await db.Inbox.Select(row => row.ExternalId).ToListAsync(Cancellation)));
        }

        target.Kill();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task CopyAsync(string from, string to)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var target = System.IO.File.Create(to);
        await source.CopyToAsync(target, Cancellation);
    }

    private static async Task<string?> IntegrityAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return await command.ExecuteScalarAsync(Cancellation) as string;
    }

    private static async Task<Platform> KillAgainAndAgainAsync(string provider, string connectionString, IStorage storage)
    {
        var platform = new Platform(Accounts);
        var chance = new Random(20261123);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var target = Target.Start(provider, connectionString, platform.Hear);
            await target.ReachedAsync(Target.Milestones[Math.Min(kill, Target.Milestones.Length - 1)]);
            if (kill == Target.Milestones.Length - 1)
                await AdmitAsync(storage);
            if (kill >= Target.Milestones.Length - 1)
            {
                platform.Redeliver(target);
                await target.AcknowledgedAsync(chance.Next(1, 40));
            }

            target.Kill();
        }

        platform.StopWriting();
        await LetClaimsLapseAsync(storage);
        using var last = Target.Start(provider, connectionString, platform.Hear);
        await last.ReadyAsync();
        platform.Redeliver(last);
        await Eventually.TrueAsync(() => Task.FromResult(platform.IsSettled), "every message acknowledged and answered");
        await last.EndAsync();
        return platform;
    }

    /// <summary>What a dead sender held may be taken by another after a while; nobody waits for it here.</summary>
    private static async Task LetClaimsLapseAsync(IStorage storage)
    {
        await using var db = storage.Create();
        await db.Outbox.ExecuteUpdateAsync(row => row.SetProperty(held => held.ClaimedUntil, (Instant?)null), Cancellation);
    }

    /// <summary>People are let into a network before they write: outside of one, every word is answered by the welcome.</summary>
    private static async Task AdmitAsync(IStorage storage)
    {
        await using var db = storage.Create();
        var network = new NetworkId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch));
        for (var i = 0; i < Accounts; i++)
        {
            var person = new Person { Id = new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), Name = "0", NetworkId = network, CreatedAt = Instant.FromUtc(2026, 3, 4, 9, 0) };
            db.AddRange(person, new ChannelAccount { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Channel = "pipe", ExternalId = Platform.Account(i), PersonId = person.Id });
        }

        await db.SaveChangesAsync(Cancellation);
    }

    private static async Task CheckAsync(IStorage storage, Platform platform)
    {
        await using var db = storage.Create();
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
