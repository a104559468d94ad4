using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Privacy;

public sealed class RestoredBackupTests : IAsyncLifetime
{
    private readonly SqliteConnection backup = new("Data Source=:memory:");
    private Acquainted known = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        known = await Acquainted.CreateAsync();
        await backup.OpenAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await backup.DisposeAsync();
        await known.DisposeAsync();
    }

    [Fact]
    public async Task A_person_erased_after_the_backup_is_erased_again_and_the_partners_history_stands()
    {
        var person = await known.Karim.PersonAsync();
        string[] identifiers = ["Karim Benali", "Karim,", Acquainted.Words, .. await AccountsAsync(person.Id), person.Id.Value.ToString("N"), person.Id.Value.ToString("D")];
        await BackUpAsync();
        await known.Karim.SayAsync("/mesdonnees");
        await EraseAsync(known.Karim);
        await RestoreAsync();
        await using (var before = known.Assistant.Db())
            Assert.Contains("Karim Benali", await WholeDatabase.TextAsync(before), StringComparison.Ordinal);

        Assert.Equal((1, 0), await StartAsync());

        await using var db = known.Assistant.Db();
        var whole = await WholeDatabase.TextAsync(db);
        Assert.All(identifiers, identifier => Assert.DoesNotContain(identifier, whole, StringComparison.OrdinalIgnoreCase));
        var exchange = await db.Exchanges.Include(exchange => exchange.Members).SingleAsync(Stop);
        var standIn = exchange.Members.Single(member => member.AssociationId == person.AssociationId).PersonId;
        Assert.Equal("Une personne", (await db.People.SingleAsync(one => one.Id == standIn, Stop)).Name);
        Assert.Equal((0, 0), await StartAsync());
    }

    [Fact]
    public async Task Who_asked_to_be_erased_after_the_backup_is_erased_at_the_end_of_the_days_of_grace()
    {
        var person = await known.Karim.PersonAsync();
        await BackUpAsync();
        await known.Assistant.PressAsync(known.Karim, "erase-me");
        await known.Assistant.AdvanceAsync(Duration.FromDays(2));
        await RestoreAsync();
        Assert.Equal((0, 1), await StartAsync());
        Assert.Equal(known.Assistant.Now + Duration.FromDays(5), (await known.Karim.PersonAsync()).ErasureDueAt);
        await known.Assistant.AdvanceAsync(Duration.FromDays(5));
        await using var db = known.Assistant.Db();
        Assert.False(await db.People.AnyAsync(one => one.Id == person.Id, Stop));
    }

    [Fact]
    public async Task Who_took_it_back_after_the_backup_stays()
    {
        await known.Assistant.PressAsync(known.Karim, "erase-me");
        await BackUpAsync();
        await known.Karim.SayAsync("garder");
        await RestoreAsync();
        Assert.Equal((0, 1), await StartAsync());
        await known.Assistant.AdvanceAsync(Duration.FromDays(8));
        Assert.Equal("Karim Benali", (await known.Karim.PersonAsync()).Name);
    }

    [Fact]
    public async Task Accounts_linked_after_the_backup_are_erased_together()
    {
        var phone = await known.Community.NewcomerAsync("Karim Benali");
        string[] accounts = [.. await AccountsAsync((await phone.PersonAsync()).Id), .. await AccountsAsync((await known.Karim.PersonAsync()).Id)];
        await BackUpAsync();
        await known.Karim.SayAsync("/lier");
        await using (var db = known.Assistant.Db())
            await phone.SayAsync("/lier " + (await db.Set<Core.Networks.LinkCode>().SingleAsync(Stop)).Code);
        await EraseAsync(phone);
        await RestoreAsync();
        Assert.Equal((2, 0), await StartAsync());
        await using var after = known.Assistant.Db();
        var whole = await WholeDatabase.TextAsync(after);
        Assert.All([.. accounts, "Karim Benali"], identifier => Assert.DoesNotContain(identifier, whole, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_journal_names_nobody_and_forgets_after_two_months()
    {
        var id = (await known.Karim.PersonAsync()).Id.Value;
        await EraseAsync(known.Karim);
        var written = await File.ReadAllTextAsync(known.Assistant.Journal, Stop);
        Assert.Contains("Erased", written, StringComparison.Ordinal);
        Assert.All(["Karim", "account-", id.ToString("N"), id.ToString("D"), Convert.ToBase64String(id.ToByteArray())], trace => Assert.DoesNotContain(trace, written, StringComparison.OrdinalIgnoreCase));
        var journal = known.Assistant.Get<ErasureJournal>();
        await journal.ForgetAsync(known.Assistant.Now + Duration.FromDays(59), Stop);
        Assert.Equal(1, await journal.CountErasedAsync(Stop));
        await journal.ForgetAsync(known.Assistant.Now + Duration.FromDays(61), Stop);
        Assert.Empty(await File.ReadAllTextAsync(known.Assistant.Journal, Stop));
    }

    [Fact]
    public async Task A_line_cut_by_a_crash_does_not_hide_the_others()
    {
        await EraseAsync(known.Karim);
        await File.AppendAllTextAsync(known.Assistant.Journal, "2026-03-04T09:0", Stop);
        await known.Assistant.PressAsync(known.Lea, "erase-me");
        Assert.Equal([JournalAct.Asked, JournalAct.Erased, JournalAct.Asked], (await known.Assistant.Get<ErasureJournal>().ReadAsync(Stop)).Select(entry => entry.Act));
    }

    private async Task EraseAsync(Someone someone)
    {
        await known.Assistant.PressAsync(someone, "erase-me");
        await known.Assistant.AdvanceAsync(Erasure.Grace);
    }

    private Task BackUpAsync() => CopyAsync(intoBackup: true);

    private Task RestoreAsync() => CopyAsync(intoBackup: false);

    private async Task CopyAsync(bool intoBackup)
    {
        await using var db = known.Assistant.Db();
        await db.Database.OpenConnectionAsync(Stop);
        var live = (SqliteConnection)db.Database.GetDbConnection();
        var (from, to) = intoBackup ? (live, backup) : (backup, live);
        from.BackupDatabase(to);
    }

    private Task<(int Erased, int Requests)> StartAsync() => known.Assistant.Get<ErasureReplay>().RunAsync(Stop);

    private async Task<List<string>> AccountsAsync(PersonId person)
    {
        await using var db = known.Assistant.Db();
        return await db.ChannelAccounts.Where(account => account.PersonId == person).Select(account => account.ExternalId).ToListAsync(Stop);
    }
}
