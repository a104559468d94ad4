using System.Net;
using System.Text;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Ten thousand damaged interactions, made from real ones and well signed: none may throw, be answered with a failure or keep the next from being answered.</summary>
public sealed class DiscordFuzzTests
{
    private const int Interactions = 10_000;

    private static readonly string[] Pieces = ["{", "}", "[", "]", "\"", ":", ",", "null", "true", "1e999", "-1", "99999999999999999999", "\\u0000", "\\ud800", "é", "\u202e", "\"data\":", "\"values\":[{}]", "\"custom_id\":\"v1.00000000000.0\"", "\"member\":null", "\"user\":{}", "\"type\":2", "\"type\":3", "\"type\":5", "\"components\":[[]]", "{{{{{{{{"];

    [Fact]
    public async Task Damaged_interactions_are_answered_and_what_follows_is_too()
    {
        await using var scene = new DiscordScene(DiscordWay.Http);
        await scene.StartAsync();
        scene.Api.MindsViolations = false;
        await scene.SayAsync("lea", "/echo before");
        var real = DiscordData.Payloads("interaction-*.json").Select(File.ReadAllText).ToList();
        var random = new Random(20260304);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < Interactions; i += 50)
            statuses.AddRange(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Damaged(real[random.Next(real.Count)], random)).ToList().Select(async body =>
            {
                using var answer = await scene.Api.Door.PostAsync(body);
                return answer.StatusCode;
            })));
        Assert.All(statuses, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{status}"));
        Assert.Contains(HttpStatusCode.OK, statuses);
        Assert.DoesNotContain("Exception", scene.Logs.Text.Split('\n').Where(line => line.Contains("passed over", StringComparison.Ordinal)));
        await scene.SettleAsync();
        Assert.Equal("after", (await scene.SayAsync("lea", "/echo after"))[^1].Text);
    }

    private static string Damaged(string body, Random random)
    {
        var damaged = new StringBuilder(body);
        for (var cuts = random.Next(1, 4); cuts > 0; cuts--)
        {
            var at = random.Next(damaged.Length);
            if (random.Next(2) == 0)
                damaged.Remove(at, Math.Min(random.Next(1, 12), damaged.Length - at));
            damaged.Insert(Math.Min(at, damaged.Length), Pieces[random.Next(Pieces.Length)]);
        }

        return damaged.ToString();
    }
}
