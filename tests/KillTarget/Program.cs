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

// The assistant on a pipe: `KillTarget sqlite|postgres CONNECTION-STRING`. A line in ("account id") is a message, a line out is "ready", an acknowledgement ("ack account id") or a reply ("sent account id count").
IStorage storage = args[0] == "postgres" ? new PostgresStorage(args[1]) : new SqliteStorage(args[1]);
await storage.MigrateAsync(CancellationToken.None);

var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services
    .AddSingleton<IFreeText, Counter>()
    .AddAssistantCore()
    .AddOutbox()
    .AddSingleton(storage)
    .AddSingleton<IChannelAdapter, PipeChannel>();
using var host = builder.Build();
var turns = host.Services.GetRequiredService<ITurnHandler>();
await host.StartAsync();
PipeChannel.Write("ready");

while (await Console.In.ReadLineAsync() is { } line)
    _ = TakeAsync(line);
await host.StopAsync();

async Task TakeAsync(string line)
{
    var account = line.Split(' ')[0];
    await turns.HandleAsync(
        new(new(PipeChannel.Name, "bot", account), "message", line, new(account, "0"), new InboundContent.Text(line)), CancellationToken.None);
    PipeChannel.Write($"ack {line}");
}
