using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Ten thousand damaged activities, made from real ones, with good tokens: none may break anything or keep the next from being answered.</summary>
public sealed class TeamsFuzzTests
{
    private const int Activities = 10_000;

    private static readonly string[] Pieces = ["{", "}", "[", "]", "\"", ":", ",", "null", "true", "1e999", "-1", "99999999999999999999", "\\u0000", "\\ud800", "é", "\u202e", "\"text\":", "\"entities\":[{}]", "\"value\":{}", "\"conversation\":null", "\"from\":{}", "{{{{{{{{"];

    [Fact]
    public async Task Damaged_activities_break_nothing_and_what_follows_is_answered()
    {
        await using var scene = new TeamsScene();
        await scene.StartAsync();
        await scene.SayAsync("lea", "/echo before");
        var real = TeamsData.Activities.Select(file => JsonNode.Parse(File.ReadAllText(file))!.AsObject()).ToList();
        foreach (var activity in real)
            (activity["serviceUrl"], activity["conversation"]!["tenantId"]) = (scene.ServiceUrl, FakeTeams.Tenant);
        var (bodies, token, random) = (real.Select(activity => activity.ToJsonString()).ToList(), scene.Login.Token(new(scene.ServiceUrl)), new Random(20260304));
        using var http = new HttpClient();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < Activities; i += 50)
            statuses.AddRange(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Damaged(bodies[random.Next(bodies.Count)], random)).ToList().Select(async body =>
            {
                using var answer = await scene.PostAsync(http, body, token);
                return answer.StatusCode;
            })));
        Assert.All(statuses, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotImplemented, $"{status}"));
        Assert.Contains(HttpStatusCode.OK, statuses);
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
