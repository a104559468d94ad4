using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Bot.Outbox;
using ChatAssistant.Core;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using ChatAssistant.KillTarget;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// The assistant on a pipe: `KillTarget sqlite|postgres CONNECTION-STRING [visit|visit-newer]`. A line in ("account id", then the words where there is a dialog) is a message, a line out is "ready", an acknowledgement ("ack account id") or a reply ("sent account id count").
IStorage storage = args[0] == "postgres" ? new PostgresStorage(args[1]) : new SqliteStorage(args[1]);
await storage.MigrateAsync(CancellationToken.None);

var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
var dialog = args.ElementAtOrDefault(2) ?? "";
if (dialog.Length == 0)
    builder.Services.AddSingleton<IFreeText, Counter>();
builder.Services
    .AddAssistantCore()
    .AddOutbox()
    .AddSingleton(storage)
    .AddSingleton<IChannelAdapter, PipeChannel>();
if (dialog.Length > 0)
    VisitDialog.Register(builder.Services, newer: dialog == "visit-newer");
using var host = builder.Build();
var turns = host.Services.GetRequiredService<ITurnHandler>();
await host.StartAsync();
PipeChannel.Write("ready");

while (await Console.In.ReadLineAsync() is { } line)
    _ = TakeAsync(line);
await host.StopAsync();

async Task TakeAsync(string line)
{
    var (account, words) = (line.Split(' ')[0], dialog.Length > 0 ? line.Split(' ', 3)[2] : line);
    try
    {
        await turns.HandleAsync(
            new(new(PipeChannel.Name, "bot", account), "message", line, new(account, "0"), new InboundContent.Text(words)), CancellationToken.None);
        PipeChannel.Write($"ack {line}");
    }
    catch (TurnNotCommittedException)
    {
        PipeChannel.Write($"refused {line}");
    }
}
