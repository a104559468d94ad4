using System.Diagnostics;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Operations;

public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backup-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(folder, "assistant.db");

    private string Backup => Path.Combine(folder, "backup.db");

    [Fact]
    public async Task A_backup_is_taken_while_the_assistant_runs_and_put_back_when_it_does_not()
    {
        PersonId leaving, staying;
        using (var host = Start())
        {
            (leaving, staying) = (await AddAsync(host, "Karim Benali"), await AddAsync(host, "Léa"));
            var taken = await RunAsync("backup", "--out", Backup);
            Assert.Equal((0, ""), (taken.Code, taken.Error));
            Assert.Contains("2 people", taken.Said, StringComparison.Ordinal);
            await EraseAsync(host, leaving);
            var refused = await RunAsync("restore", "--from", Backup);
            Assert.Equal(1, refused.Code);
            Assert.Contains("stop it first", Assert.Single(refused.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }

        var check = await RunAsync("restore", "--check", Backup);
        Assert.Contains("is sound: Réseau d'entraide; 2 people", check.Said, StringComparison.Ordinal);
        Assert.Contains("1 erased person", check.Said, StringComparison.Ordinal);
        var restored = await RunAsync("restore", "--from", Backup);
        Assert.Equal((0, ""), (restored.Code, restored.Error));
        Assert.Single(Directory.GetFiles(folder, "assistant.db.before-*"), file => !file.EndsWith("-wal", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal));

        using var again = Start();
        await using var db = again.Storage.Create();
        Assert.True(await db.People.AnyAsync(person => person.Id == staying, Stop));
        Assert.False(await db.People.AnyAsync(person => person.Id == leaving, Stop));
    }

    [Fact]
    public async Task What_is_not_a_whole_backup_is_refused_with_the_reason()
    {
        await File.WriteAllTextAsync(Backup, "hello", Stop);
        Assert.Contains("is not a database of ChatAssistant, or is damaged", (await RunAsync("restore", "--check", Backup)).Error, StringComparison.Ordinal);
        Assert.Contains("There is no file", (await RunAsync("restore", "--from", Backup + "-")).Error, StringComparison.Ordinal);
        Assert.Contains("exists already", (await StartedAsync("backup", "--out", Backup)).Error, StringComparison.Ordinal);
        Assert.Contains("backup --out FILE", (await RunAsync("backup")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_PostgreSQL_both_name_the_servers_own_tools()
    {
        Assert.Contains("pg_dump", (await RunAsync("backup", "--out", Backup, "--Storage:Provider", "postgres")).Error, StringComparison.Ordinal);
        Assert.Contains("pg_restore", (await RunAsync("restore", "--from", Backup, "--Storage:Provider", "postgres")).Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<PersonId> AddAsync(BotHost host, string name)
    {
        await using var db = host.Storage.Create();
        var person = new Person { Id = new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), Name = name, CreatedAt = Instant.FromUtc(2026, 3, 4, 9, 0) };
        db.Add(person);
        await db.SaveChangesAsync(Stop);
        return person.Id;
    }

    private static async Task EraseAsync(BotHost host, PersonId id)
    {
        await using var db = host.Storage.Create();
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await host.Services.GetRequiredService<Erasure>().EraseAsync(db, await db.People.SingleAsync(person => person.Id == id, Stop), host.Services.GetRequiredService<DomainClock>().Now, Stop);
        await db.SaveChangesAsync(Stop);
        await transaction.CommitAsync(Stop);
    }

    private BotHost Start() => new(("Storage:ConnectionString", $"Data Source={Database}"));

    /// <summary>The command beside a running assistant.</summary>
    private async Task<(int Code, string Said, string Error)> StartedAsync(params string[] command)
    {
        using var host = Start();
        await using var db = host.Storage.Create();
        return await RunAsync(command);
    }

    private async Task<(int Code, string Said, string Error)> RunAsync(params string[] command)
    {
        using var bot = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatAssistant.Bot.dll"), .. command, "--Storage:ConnectionString", $"Data Source={Database}"])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder,
        })!;
        var (said, error) = (bot.StandardOutput.ReadToEndAsync(Stop), bot.StandardError.ReadToEndAsync(Stop));
        await bot.WaitForExitAsync(Stop);
        return (bot.ExitCode, await said, await error);
    }
}
