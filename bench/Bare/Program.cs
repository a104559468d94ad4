using Microsoft.Data.Sqlite;

// The peer: an endpoint that does one durable commit a request on SQLite (synchronous=FULL), behind a gate, ungrouped.
var file = Path.Combine(Path.GetTempPath(), $"bare-{Environment.ProcessId}.db");
var app = WebApplication.CreateSlimBuilder(args).Build();
using var gate = new SemaphoreSlim(1, 1);
await using var connection = new SqliteConnection($"Data Source={file}");
await connection.OpenAsync();
Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS said (id INTEGER PRIMARY KEY, words TEXT NOT NULL)");

app.MapPost("/turn", async (HttpRequest request) =>
{
    using var reader = new StreamReader(request.Body);
    var words = await reader.ReadToEndAsync();
    await gate.WaitAsync();
    try
    {
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO said (words) VALUES ($words)";
        insert.Parameters.AddWithValue("$words", words);
        await insert.ExecuteNonQueryAsync();
    }
    finally
    {
        gate.Release();
    }

    return Results.Ok();
});
app.MapGet("/health/ready", () => "ok");
await app.RunAsync();
File.Delete(file);

void Execute(string sql)
{
    using var command = connection.CreateCommand();
    command.CommandText = sql;
    command.ExecuteNonQuery();
}
