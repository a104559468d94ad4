using System.Diagnostics;
using System.Globalization;
using ChatAssistant.Load;

// Turns per second, latency and CPU of a six-question dialog through the JSON API, beside a bare endpoint, in one run.
// dotnet run -c Release --project bench/Load -- <published bot dll> <published bare dll> [seconds] [postgres connection string]
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
var (bot, bare) = (Path.GetFullPath(args[0]), Path.GetFullPath(args[1]));
var length = TimeSpan.FromSeconds(args.Length > 2 ? double.Parse(args[2], CultureInfo.InvariantCulture) : 10);
var postgres = args.ElementAtOrDefault(3);

Console.WriteLine("| server | connections | turns/s | p50 ms | p99 ms | CPU-s per 1,000 | wrong | MB | first answer s |");
Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
foreach (var connections in new[] { 1, 8, 64 })
{
    await MeasureAsync("bare endpoint", () => Server.StartAsync(bare, 5181), BareAsync, connections);
    await MeasureAsync("assistant, SQLite FULL", () => StartAsync($"Data Source={Path.Combine(Path.GetTempPath(), $"load-{Environment.ProcessId}-{connections}.db")}", "sqlite"), TalkAsync, connections);
    if (postgres is not null)
        await MeasureAsync("assistant, PostgreSQL", () => StartAsync(postgres, "postgres"), TalkAsync, connections);
}

Task<Server> StartAsync(string connectionString, string provider) => Server.StartAsync(
    bot, 5180, ("Storage__Provider", provider), ("Storage__ConnectionString", connectionString), ("Network__Name", "Load"),
    ("Web__RateLimit__PerConversation", "100000000"), ("Web__RateLimit__PerAddress", "100000000"), ("Web__RateLimit__SessionsPerAddress", "100000000"));

async Task MeasureAsync(string name, Func<Task<Server>> start, Func<HttpClient, Load, Task> client, int connections)
{
    await using var server = await start();
    using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = server.Address };
    await RunAsync(client, http, connections, new Load(TimeSpan.FromSeconds(15)));
    var load = new Load(length);
    var cpu = server.CpuSeconds;
    var clock = Stopwatch.StartNew();
    await RunAsync(client, http, connections, load);
    var seconds = clock.Elapsed.TotalSeconds;
    var turns = load.Latencies.Order().ToArray();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {connections} | {turns.Length / seconds:F0} | {turns[turns.Length / 2]:F1} | {turns[turns.Length * 99 / 100]:F1} | {(server.CpuSeconds - cpu) * 1000 / turns.Length:F2} | {load.Wrong} | {server.Memory:F0} | {server.Start.TotalSeconds:F2} |"));
}

static Task RunAsync(Func<HttpClient, Load, Task> client, HttpClient http, int connections, Load load) =>
    Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => client(http, load))));

static async Task BareAsync(HttpClient http, Load load)
{
    while (!load.IsOver)
        await load.TimeAsync(async () =>
        {
            using var content = new StringContent("""{"id":"1","text":"on n'arrive pas à garder les bénévoles du samedi"}""");
            using var response = await http.PostAsync(new Uri("/turn", UriKind.Relative), content);
            response.EnsureSuccessStatusCode();
        });
}

static async Task TalkAsync(HttpClient http, Load load)
{
    var conversation = await Conversation.OpenAsync(http);
    while (!load.IsOver)
        foreach (var (say, expect) in Script.Turns)
            await load.TimeAsync(() => conversation.SayAsync(say, expect));
    load.Add(conversation.Wrong);
}
