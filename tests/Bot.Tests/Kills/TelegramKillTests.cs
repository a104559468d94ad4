using System.Globalization;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Adapters.Tests.Telegram;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Kills;

/// <summary>The assistant polls Telegram and is killed again and again in the middle of turns; Telegram tells again what was not acknowledged by the next offset.</summary>
public sealed class TelegramKillTests : IDisposable
{
    private const int Kills = 8;
    private const int People = 6;

    private readonly string folder = Directory.CreateTempSubdirectory("telegram-kill-").FullName;
    private readonly FakeTelegram telegram = new(() => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
    private readonly Dictionary<long, int> written = Enumerable.Range(1, People).ToDictionary(person => (long)person, _ => 0);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Connection => $"Data Source={Path.Combine(folder, "assistant.db")}";

    [Fact]
    public async Task No_update_is_lost_and_none_is_applied_twice_and_replies_keep_their_order()
    {
        await using var api = new FakeBotApi(telegram, () => true);
        await api.StartAsync();
        using var storage = new SqliteStorage(Connection);
        var chance = new Random(20261126);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var target = await StartAsync(api);
            if (kill == 0)
                await AdmitAsync(storage);
            for (var wave = chance.Next(1, 6); wave > 0; wave--)
            {
                var told = written.Keys.ToList().ConvertAll(Write);
                await Task.WhenAny(told.Select(one => one.Acknowledged)).WaitAsync(TimeSpan.FromSeconds(60), Stop);
            }

            target.Kill();
        }

        using var last = await StartAsync(api);
        await Eventually.TrueAsync(() => Task.FromResult(written.All(pair => Replies(pair.Key).Distinct().Count() == pair.Value)), "every message answered");
        await last.EndAsync();
        await CheckAsync(storage);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task CheckAsync(SqliteStorage storage)
    {
        await using var db = storage.Create();
        Assert.Equal((written.Values.Sum(), written.Values.Sum()), (await db.Inbox.CountAsync(Stop), await db.Outbox.CountAsync(Stop)));
        foreach (var (person, count) in written)
        {
            var account = person.ToString(CultureInfo.InvariantCulture);
            var applied = await (from known in db.ChannelAccounts where known.ExternalId == account join reader in db.People on known.PersonId equals reader.Id select reader.Name).SingleAsync(Stop);
            Assert.Equal(count.ToString(CultureInfo.InvariantCulture), applied);
            Assert.Equal(Enumerable.Range(1, count), Replies(person).Distinct());
        }

        Assert.InRange(written.Keys.Sum(person => Replies(person).Count() - Replies(person).Distinct().Count()), 0, Kills * People);
    }

    private async Task<Target> StartAsync(FakeBotApi api)
    {
        var target = Target.Start("sqlite", Connection, (_, _) => { }, "telegram", api.Address);
        await target.ReadyAsync();
        return target;
    }

    private PlatformEvent Write(long person)
    {
        written[person]++;
        return telegram.Tell("message", new JsonObject
        {
            ["message_id"] = telegram.NextMessageId(), ["date"] = 1, ["text"] = "more", ["chat"] = new JsonObject { ["id"] = person, ["type"] = "private" },
            ["from"] = new JsonObject { ["id"] = person, ["is_bot"] = false, ["first_name"] = "x" },
        });
    }

    /// <summary>The counts that a person was told.</summary>
    private IEnumerable<int> Replies(long person) => telegram.In(person).Select(message => int.Parse(message.Text.Split(' ')[^1], CultureInfo.InvariantCulture));

    /// <summary>People are let into a network before they write: outside of one, every word is answered by the welcome.</summary>
    private async Task AdmitAsync(SqliteStorage storage)
    {
        await using var db = storage.Create();
        var network = new NetworkId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch));
        foreach (var account in written.Keys)
        {
            var person = new Person { Id = new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), Name = "0", NetworkId = network, CreatedAt = Instant.FromUtc(2026, 3, 4, 9, 0) };
            db.AddRange(person, new ChannelAccount { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Channel = "telegram", ExternalId = account.ToString(CultureInfo.InvariantCulture), PersonId = person.Id });
        }

        await db.SaveChangesAsync(Stop);
    }
}
