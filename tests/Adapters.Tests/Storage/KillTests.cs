using System.Diagnostics;
using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Core.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Tests.Storage;

/// <summary>A process is killed again and again in the middle of turns, and its platform delivers again what was not acknowledged, and the last that was.</summary>
public sealed class KillTests : IDisposable
{
    private const int People = 16;
    private const int Kills = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly string folder = Directory.CreateTempSubdirectory("kill-").FullName;
    private readonly int[] accepted = new int[People];
    private readonly Random random = new(20261123);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder, "killed.db");

    [Fact]
    public async Task On_SQLite_nothing_accepted_is_lost_and_nothing_is_applied_twice()
    {
        await KillAgainAndAgainAsync("sqlite", $"Data Source={File}");
        using var storage = new SqliteStorage($"Data Source={File}");
        await CheckAsync(storage);
        Assert.Equal("ok", await IntegrityAsync(File));
    }

    [Fact]
    public async Task On_PostgreSQL_nothing_accepted_is_lost_and_nothing_is_applied_twice()
    {
        var database = PostgresServer.NewDatabase();
        await KillAgainAndAgainAsync("postgres", database);
        await using (var storage = new PostgresStorage(database))
            await CheckAsync(storage);
        await PostgresServer.DropAsync(database);
    }

    [Fact]
    public async Task Copies_taken_at_any_moment_are_whole_and_hold_every_turn_acknowledged_before()
    {
        using var running = new KilledProcess("sqlite", $"Data Source={File}");
        await running.SayAsync(Messages(ahead: 200));
        await running.First;
        for (var copy = 0; copy < 25; copy++)
        {
            var before = running.Acknowledged.ToArray();
            var copied = Path.Combine(folder, $"copy{copy}.db");
            await running.StillAsync(async () =>
            {
                await CopyAsync(File, copied);
                await CopyAsync(File + "-wal", copied + "-wal");
            });
            Assert.Equal("ok", await IntegrityAsync(copied));
            using var storage = new SqliteStorage($"Data Source={copied}");
            await using var db = storage.Create();
            var there = (await db.Inbox.AsNoTracking().Select(row => new { row.Conversation, row.ExternalId }).ToListAsync(Stop)).Select(row => $"{row.Conversation} {row.ExternalId}").ToHashSet();
            Assert.DoesNotContain(before, turn => !there.Contains($"{turn.Person} {turn.Number}"));
            await Task.Delay(random.Next(20), Stop);
        }

        await running.KillAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static string Name(int person) => $"p{person}";

    private static async Task CopyAsync(string from, string to)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var target = System.IO.File.Create(to);
        await source.CopyToAsync(target, Stop);
    }

    private static async Task<string?> IntegrityAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return await command.ExecuteScalarAsync(Stop) as string;
    }

    private async Task KillAgainAndAgainAsync(string provider, string connectionString)
    {
        var since = Stopwatch.StartNew();
        for (var kill = 0; kill < Kills && since.Elapsed < Longest; kill++)
        {
            using var running = new KilledProcess(provider, connectionString);
            await running.SayAsync(Messages(ahead: 40));
            await running.First;
            await Task.Delay(random.Next(150), Stop);
            await running.KillAsync();
            Note(running);
        }

        using var last = new KilledProcess(provider, connectionString);
        await last.SayAsync(Messages(ahead: 5));
        await last.FinishAsync();
        Note(last);
        Assert.All(accepted, count => Assert.True(count >= 5));
    }

    /// <summary>For each person the last message acknowledged, once more, and those after it.</summary>
    private IEnumerable<(string Person, int Number, string Text)> Messages(int ahead) =>
        from offset in Enumerable.Range(-1, ahead + 1)
        from person in Enumerable.Range(0, People)
        let number = accepted[person] + offset
        where number >= 0
        select (Name(person), number, Replica.Tea[number % Replica.Tea.Length]);

    private void Note(KilledProcess ended)
    {
        foreach (var (person, number) in ended.Acknowledged)
        {
            var i = int.Parse(person.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
            accepted[i] = Math.Max(accepted[i], number + 1);
        }
    }

    private async Task CheckAsync(IStorage storage)
    {
        await using var replica = new Replica(storage);
        await using var db = storage.Create();
        Assert.False(await db.Inbox.AnyAsync(row => row.DeadReason != null, Stop));
        for (var person = 0; person < People; person++)
        {
            var name = Name(person);
            var heard = await replica.HeardAsync(name);
            Assert.Equal(accepted[person], await db.Inbox.CountAsync(row => row.Conversation == name, Stop));
            Assert.Equal(accepted[person], heard.Count);
            for (var number = 0; number < heard.Count; number++)
                Assert.Contains(Answer(number), heard[number], StringComparison.Ordinal);
        }
    }

    private static string Answer(int number) => (number % Replica.Tea.Length) switch
    {
        0 => "Tea or coffee?",
        1 => "Milk?",
        2 => "A note?",
        3 => "Note: sweet",
        _ => "A Tea, note sweet.",
    };
}
