namespace ChatAssistant.Bot.Tests.Canaries;

public sealed class CanaryTests
{
    [Fact]
    public async Task No_secret_is_found_in_a_log_at_debug_a_trace_a_refusal_or_where_it_must_not_be_kept()
    {
        await using var scene = await CanaryScene.StartAsync();
        await scene.PlayAsync();
        var database = await scene.DatabaseAsync();

        // The nets catch: what was logged, traced, refused and kept is all there.
        Assert.True(scene.Logs.Count(letter => letter == '\n') > 50, "Hardly anything was logged.");
        Assert.Contains("could not be committed", scene.Logs, StringComparison.Ordinal);
        Assert.Contains("Npgsql", scene.Logs, StringComparison.Ordinal);
        Assert.Contains("Microsoft.AspNetCore", scene.Traces, StringComparison.Ordinal);
        Assert.Contains("503", scene.Refusals, StringComparison.Ordinal);
        Assert.All(scene.Secrets.Where(secret => secret.IsKept), secret => Assert.Contains(secret.Value, database, StringComparison.Ordinal));

        var sung = (
            from secret in scene.Secrets
            from net in new[] { ("log", scene.Logs), ("trace", scene.Traces), ("refusal", scene.Refusals), ("database", secret.IsKept ? "" : database) }
            from line in net.Item2.Split('\n').Where(line => line.Contains(secret.Value, StringComparison.Ordinal)).Take(2)
            select $"{secret.Name} in a {net.Item1}: {line[..Math.Min(line.Length, 300)]}").ToList();
        Assert.True(sung.Count == 0, string.Join('\n', sung));
    }
}
