using System.Threading.Channels;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Kills;

/// <summary>The process is killed in the middle of a dialog, and a newer version of the dialog starts in its place.</summary>
public sealed class UpgradeTests : IDisposable
{
    private const string Account = "lea";

    private readonly string folder = Directory.CreateTempSubdirectory("upgrade-").FullName;
    private readonly Channel<string> heard = Channel.CreateUnbounded<string>();
    private int said;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Connection => $"Data Source={Path.Combine(folder, "assistant.db")}";

    [Fact]
    public async Task Killed_between_the_third_and_the_fourth_question_one_goes_on_at_the_fourth_in_a_version_with_one_more_and_one_less()
    {
        using (var shipped = await StartAsync("visit"))
        {
            await AdmitAsync();
            await SayAsync(shipped, "/visit", "Who comes?");
            await SayAsync(shipped, "Marie", "From which town?");
            await SayAsync(shipped, "Rennes", "How many are you?");
            await SayAsync(shipped, "twelve", "On which day?");
            shipped.Kill();
        }

        using var newer = await StartAsync("visit-newer");
        await SayAsync(newer, "Tuesday", "A meal?");
        await SayAsync(newer, "soup", "Anything else?");
        await SayAsync(newer, "no", "Noted: who=Marie, count=twelve, meal=soup, day=Tuesday, note=no");
        await newer.EndAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<Target> StartAsync(string dialog)
    {
        var target = Target.Start("sqlite", Connection, (_, line) => heard.Writer.TryWrite(line), dialog);
        await target.ReadyAsync();
        return target;
    }

    /// <summary>Says it and waits for the answer that holds these words.</summary>
    private async Task SayAsync(Target target, string words, string answer)
    {
        target.Write($"{Account} {++said} {words}");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        var lines = new List<string>();
        try
        {
            while (lines is not [.., var last] || !last.Contains(answer, StringComparison.Ordinal))
                lines.Add(await heard.Reader.ReadAsync(patience.Token));
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"« {answer} » was not said: {string.Join(" / ", lines)}");
        }
    }

    /// <summary>Outside of a network, every word is answered by the welcome.</summary>
    private async Task AdmitAsync()
    {
        using var storage = new SqliteStorage(Connection);
        await using var db = storage.Create();
        var person = new Person { Id = new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), Name = "0", Language = "en", NetworkId = new NetworkId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), CreatedAt = Instant.FromUtc(2026, 3, 4, 9, 0) };
        db.AddRange(person, new ChannelAccount { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Channel = "pipe", ExternalId = Account, PersonId = person.Id });
        await db.SaveChangesAsync(Stop);
    }
}
