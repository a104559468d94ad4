using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Core;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using ChatAssistant.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

// The process that the kill tests kill: `KillHost sqlite|postgres CONNECTION-STRING`. It reads "person number text" from its input,
// runs each as a turn, and prints "person number" when the turn is committed.
IStorage storage = args[0] == "postgres" ? new PostgresStorage(args[1]) : new SqliteStorage(args[1]);
await storage.MigrateAsync(CancellationToken.None);
await using var services = TeaDialog.Register(new ServiceCollection().AddLogging().AddSingleton(storage).AddAssistantCore()).BuildServiceProvider();
var handler = services.GetRequiredService<ITurnHandler>();
var output = TextWriter.Synchronized(Console.Out);
var turns = new List<Task>();
while (await Console.In.ReadLineAsync() is { } line)
    turns.Add(RunAsync(line.Split(' ', 3)));
await Task.WhenAll(turns);

async Task RunAsync(string[] said)
{
    var message = new InboundMessage(new("test", "bot", said[0]), "message", said[1], new(said[0], "Léa", "en"), new InboundContent.Text(said[2]));
    await handler.HandleAsync(message, CancellationToken.None);
    await output.WriteLineAsync($"{said[0]} {said[1]}");
    await output.FlushAsync();
}
