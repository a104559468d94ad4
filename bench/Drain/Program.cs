using System.Diagnostics;
using System.Globalization;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Core;
using ChatAssistant.Core.Turns;
using ChatAssistant.Drain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

// How fast due check-ins are drained into the outbox: rows a second, on SQLite with every commit flushed.
// dotnet run -c Release --project bench/Drain -- [rows, default 100000]
var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var folder = Directory.CreateTempSubdirectory("drain-");
var services = new ServiceCollection().AddLogging();
services.AddSingleton<TimeProvider>(new WorkingHours());
services.AddSingleton<IStorage>(new SqliteStorage($"Data Source={Path.Combine(folder.FullName, "drain.db")}"));
services.AddAssistantCore();
await using (var provider = services.BuildServiceProvider())
{
    var storage = provider.GetRequiredService<IStorage>();
    await storage.MigrateAsync(CancellationToken.None);
    await DueCheckIns.AddAsync(storage, rows, Instant.FromDateTimeOffset(provider.GetRequiredService<TimeProvider>().GetUtcNow()));

    Console.Error.WriteLine($"{rows} rows are due.");
    var process = Process.GetCurrentProcess();
    var cpu = process.TotalProcessorTime;
    var clock = Stopwatch.StartNew();
    var drained = await provider.GetRequiredService<DueDrain>().DrainAsync(CancellationToken.None);
    var seconds = clock.Elapsed.TotalSeconds;
    process.Refresh();
    await using var check = storage.Create();
    var said = await check.Outbox.CountAsync();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{drained} due rows, {said} messages in {seconds:F1} s: {said / seconds:F0} rows/s, {(process.TotalProcessorTime - cpu).TotalMilliseconds / said:F2} CPU-ms a row"));
}

Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
folder.Delete(recursive: true);
