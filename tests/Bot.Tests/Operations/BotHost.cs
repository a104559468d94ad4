using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Bot.Tests.Operations;

/// <summary>The whole host, on a SQLite file of its own where the test names no other database.</summary>
internal sealed class BotHost(params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("host-");

    public IStorage Storage => Services.GetRequiredService<IStorage>();

    /// <summary>What the test puts in the place of the host's own.</summary>
    public Action<IServiceCollection> Replaced { get; init; } = _ => { };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        (string Key, string Value)[] own = settings.Any(setting => setting.Key == "Storage:ConnectionString" && setting.Value.StartsWith("Data Source", StringComparison.Ordinal))
            ? [] : [("Storage:ConnectionString", $"Data Source={Path.Combine(folder.FullName, "assistant.db")}"), ("Storage:ErasureJournal", Path.Combine(folder.FullName, "erasures"))];
        foreach (var (key, value) in own.Concat(settings))
            builder.UseSetting(key, value);
        builder.ConfigureServices(Replaced);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        folder.Refresh();
        if (folder.Exists)
            folder.Delete(recursive: true);
    }
}
