using System.Globalization;
using System.Threading.Channels;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Kills;

/// <summary>The system lets no file of the process grow any further, as a full disk does not.</summary>
public sealed class DiskFullTests : IDisposable
{
    private const string Account = "lea";
    private const int Most = 500;
    private const long Room = 40_000;

    private readonly string folder = Directory.CreateTempSubdirectory("full-").FullName;
    private readonly Channel<string> heard = Channel.CreateUnbounded<string>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder, "assistant.db");

    [Fact]
    public async Task Messages_are_refused_whole_and_taken_again_without_a_restart_once_there_is_room()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit is set by prlimit, a Linux command.");
        using var target = Target.Start("sqlite", $"Data Source={File}", (_, line) => heard.Writer.TryWrite(line));
        await target.ReadyAsync();
        await AdmitAsync();
        await target.LimitFilesAsync(new FileInfo(File + "-wal").Length + Room);
        var taken = 0;
        while (await SayAsync(target, taken + 1))
            Assert.True(++taken < Most, "The disk never was full.");
        Assert.False(await SayAsync(target, taken + 1));

        await target.LimitFilesAsync(null);
        Assert.True(await SayAsync(target, taken + 1));
        await target.EndAsync();

        using var storage = new SqliteStorage($"Data Source={File}");
        await using var db = storage.Create();
        Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(Stop));
        Assert.Equal((taken + 1, taken + 1), (await db.Inbox.CountAsync(Stop), await db.Outbox.CountAsync(Stop)));
        Assert.Equal((taken + 1).ToString(CultureInfo.InvariantCulture), (await db.People.SingleAsync(Stop)).Name);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <returns>Whether it was taken.</returns>
    private async Task<bool> SayAsync(Target target, int number)
    {
        target.Write($"{Account} {number}");
        while (true)
        {
            var line = await heard.Reader.ReadAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Stop);
            if (line == $"ack {Account} {number}" || line == $"refused {Account} {number}")
                return line.StartsWith("ack", StringComparison.Ordinal);
        }
    }

    private async Task AdmitAsync()
    {
        using var storage = new SqliteStorage($"Data Source={File}");
        await using var db = storage.Create();
        var person = new Person { Id = new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), Name = "0", NetworkId = new NetworkId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), CreatedAt = Instant.FromUtc(2026, 3, 4, 9, 0) };
        db.AddRange(person, new ChannelAccount { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Channel = "pipe", ExternalId = Account, PersonId = person.Id });
        await db.SaveChangesAsync(Stop);
    }
}
