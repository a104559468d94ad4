using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Adapters.Telegram;
using ChatAssistant.Bot.Outbox;
using ChatAssistant.Bot.Reading;
using ChatAssistant.Core;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using ChatAssistant.KillTarget;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// With `telegram ADDRESS` after the connection string it polls the Bot API there instead, and says only how far its start has come.
// The assistant on a pipe: `KillTarget sqlite|postgres CONNECTION-STRING [visit|visit-newer]`. A line in ("account id", then the words where there is a dialog) is a message, a line out is how far its start has come ("began", "migrated", "built", "ready"), an acknowledgement ("ack account id") or a reply ("sent account id count").
PipeChannel.Write("began");
IStorage storage = args[0] == "postgres" ? new PostgresStorage(args[1]) : new SqliteStorage(args[1]);
await storage.MigrateAsync(CancellationToken.None);
PipeChannel.Write("migrated");

var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
var dialog = args.ElementAtOrDefault(2) ?? "";
var counts = dialog is "" or "telegram";
if (counts)
    builder.Services.AddSingleton<IFreeText, Counter>();
builder.Services
    .AddAssistantCore()
    .AddOutbox()
    .AddSingleton(storage)
    .AddSingleton<IChannelAdapter, PipeChannel>();
if (dialog == "telegram")
{
    builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Telegram:Token"] = "123456789:fake-token-of-the-tests", ["Telegram:ApiBaseUrl"] = args[3], ["Telegram:MessagesPerSecond"] = "100000", ["Telegram:MessagesPerSecondInAChat"] = "100000" });
    builder.AddTelegram();
    builder.Services.AddReading();
}
if (!counts)
    VisitDialog.Register(builder.Services, newer: dialog == "visit-newer");
using var host = builder.Build();
PipeChannel.Write("built");
var turns = host.Services.GetRequiredService<ITurnHandler>();
await host.StartAsync();
PipeChannel.Write("ready");

while (await Console.In.ReadLineAsync() is { } line)
    _ = TakeAsync(line);
await host.StopAsync();

async Task TakeAsync(string line)
{
    var (account, words) = (line.Split(' ')[0], !counts ? line.Split(' ', 3)[2] : line);
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
