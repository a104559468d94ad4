using System.Diagnostics;
using ChatAssistant.Load;

// Turns per second, latency and CPU of a six-question dialog through the JSON API, beside a bare endpoint, in one run.
LoadOptions options;
try
{
    options = LoadOptions.Read(args);
}
catch (FormatException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}

Console.WriteLine("| server | connections | turns/s | p50 ms | p99 ms | CPU-s per 1,000 | wrong | MB | first answer s |");
Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
foreach (var connections in options.Connections)
{
    if (options.Bare is { } bare)
        await MeasureAsync("bare endpoint, one commit a turn", () => Server.StartAsync(bare, 5181), BareAsync, connections);
    await MeasureAsync("assistant, SQLite FULL", () => StartAsync("sqlite", $"Data Source={Path.Combine(Path.GetTempPath(), $"load-{Environment.ProcessId}-{connections}.db")}"), TalkAsync, connections);
    if (options.Telegram)
        await MeasureTelegramAsync(connections);
    if (options.Postgres is { } postgres)
        await MeasureAsync("assistant, PostgreSQL", () => StartAsync("postgres", postgres), TalkAsync, connections);
}

return 0;

Task<Server> StartAsync(string provider, string connectionString, params (string Name, string Value)[] more) => Server.StartAsync(
    options.Bot, 5180, [.. more, ("Storage__Provider", provider), ("Storage__ConnectionString", connectionString), ("Network__Name", "Load"),
    ("Web__RateLimit__PerConversation", "100000000"), ("Web__RateLimit__PerAddress", "100000000"), ("Web__RateLimit__SessionsPerAddress", "100000000")]);

async Task MeasureTelegramAsync(int connections)
{
    await using var platform = await TelegramPlatform.StartAsync();
    await MeasureAsync(
        "assistant, Telegram webhook, SQLite FULL",
        () => StartAsync("sqlite", $"Data Source={Path.Combine(Path.GetTempPath(), $"load-{Environment.ProcessId}-telegram-{connections}.db")}", TelegramPlatform.Settings),
        (http, load) => ChatAsync(http, platform, load), connections);
}

async Task MeasureAsync(string name, Func<Task<Server>> start, Func<HttpClient, Load, Task> client, int connections)
{
    var runs = new List<Measurement>();
    await using var server = await start();
    using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = server.Address };
    await RunAsync(client, http, connections, new Load(options.WarmUp));
    for (var run = 0; run < options.Runs; run++)
    {
        var (load, cpu, clock) = (new Load(options.Length), server.CpuSeconds, Stopwatch.StartNew());
        await RunAsync(client, http, connections, load);
        runs.Add(Measurement.Of(load, clock.Elapsed.TotalSeconds, server.CpuSeconds - cpu, server));
    }

    Console.WriteLine(Measurement.Median(runs).Row(name, connections));
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

static async Task ChatAsync(HttpClient http, TelegramPlatform platform, Load load)
{
    var conversation = new TelegramConversation(http, platform);
    while (!load.IsOver)
        foreach (var (say, expect) in Script.Turns)
            await load.TimeAsync(() => conversation.SayAsync(say, expect));
    load.Add(conversation.Wrong);
}
