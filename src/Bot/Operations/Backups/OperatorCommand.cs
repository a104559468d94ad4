using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Bot.Demo;

namespace ChatAssistant.Bot.Operations.Backups;

/// <summary>
/// What the program does instead of starting: <c>backup --out FILE</c>, <c>restore --check FILE</c>, <c>restore --from FILE</c>.
/// It reads the same settings, from the same places, as the start does.
/// </summary>
public static class OperatorCommand
{
    public const string Backup = "backup";
    public const string Restore = "restore";

    private const string Usage = "Write: backup --out FILE, restore --check FILE or restore --from FILE.";

    public static bool IsNamedIn(string[] args) => args is [Backup or Restore, ..];

    /// <returns>0 when it was done; 1, after one line that says why, when it was not.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args[1..], ContentRootPath = ContentRoot.Of(AppContext.BaseDirectory) }).AddDemo();
            var storage = StorageOptions.From(builder.Configuration);
            Console.WriteLine(storage.IsShared ? throw new BackupException(PostgresWords.For(args[0])) : await RunAsync(args[0], storage, builder.Configuration));
            return 0;
        }
        catch (Exception error) when (error is BackupException or SettingException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static async Task<string> RunAsync(string command, StorageOptions storage, ConfigurationManager settings)
    {
        if (command == Backup && settings["out"] is { Length: > 0 } file)
            return BackupWords.Taken(file, await SqliteBackup.TakeAsync(storage.ConnectionString, file, CancellationToken.None));
        if (command == Restore && settings["check"] is { Length: > 0 } checkedFile)
            return BackupWords.Sound(checkedFile, await BackupCheck.RunAsync(checkedFile, CancellationToken.None), await storage.OpenJournal().CountErasedAsync(CancellationToken.None));
        if (command == Restore && settings["from"] is { Length: > 0 } restored)
        {
            var aside = FormattableString.Invariant($".before-{TimeProvider.System.GetUtcNow():yyyyMMddHHmmss}");
            var (report, was) = await SqliteBackup.RestoreAsync(storage.ConnectionString, restored, aside, CancellationToken.None);
            return BackupWords.Restored(restored, report, was);
        }

        throw new BackupException(Usage);
    }
}
