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
await using var platform = options.Telegram ? await TelegramPlatform.StartAsync() : null;
foreach (var connections in options.Connections)
    await MeasureAsync([.. Candidates(connections)], connections);

return 0;

IEnumerable<Candidate> Candidates(int connections)
{
    if (options.Bare is { } bare)
        yield return new("bare endpoint, one commit a turn", () => Server.StartAsync(bare, 5181), BareAsync);
    yield return new("assistant, SQLite FULL", () => StartAsync(5180, "sqlite", FileOf("web")), TalkAsync);
    if (platform is not null)
        yield return new("assistant, Telegram webhook, SQLite FULL", () => StartAsync(5183, "sqlite", FileOf("telegram"), TelegramPlatform.Settings), (http, load) => ChatAsync(http, platform, load));
    if (options.Postgres is { } postgres)
        yield return new("assistant, PostgreSQL", () => StartAsync(5184, "postgres", postgres), TalkAsync);

    string FileOf(string name) => $"Data Source={Path.Combine(Path.GetTempPath(), $"load-{Environment.ProcessId}-{name}-{connections}.db")}";
}

Task<Server> StartAsync(int port, string provider, string connectionString, params (string Name, string Value)[] more) => Server.StartAsync(
    options.Bot, port, [.. more, ("Storage__Provider", provider), ("Storage__ConnectionString", connectionString), ("Network__Name", "Load"),
    ("Web__RateLimit__PerConversation", "100000000"), ("Web__RateLimit__PerAddress", "100000000"), ("Web__RateLimit__SessionsPerAddress", "100000000")]);

// The stretches of the servers take turns: a shared machine changes its speed within minutes, and so for all of them.
async Task MeasureAsync(IReadOnlyList<Candidate> candidates, int connections)
{
    var running = new List<Running>();
    foreach (var candidate in candidates)
    {
        running.Add(new(candidate, await candidate.Start()));
        await running[^1].RunAsync(connections, options.WarmUp);
    }

    for (var run = 0; run < options.Runs; run++)
        foreach (var one in running)
            await one.MeasureAsync(connections, options.Length);
    foreach (var one in running)
    {
        Console.WriteLine(Measurement.Median(one.Measurements).Row(one.Name, connections));
        await one.DisposeAsync();
    }
}

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
