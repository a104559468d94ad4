using System.Net;
using System.Text;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>Ten thousand damaged updates, made from real ones: none may be refused, throw or keep the next from being answered.</summary>
public sealed class TelegramFuzzTests
{
    private const int Updates = 10_000;

    private static readonly string[] Pieces = ["{", "}", "[", "]", "\"", ":", ",", "null", "true", "1e999", "-1", "99999999999999999999", "\\u0000", "\\ud800", "é", "\u202e", "\"text\":", "\"entities\":[{}]", "\"date\":0", "\"chat\":null", "\"from\":{}", "{{{{{{{{"];

    [Fact]
    public async Task Damaged_updates_are_taken_and_what_follows_is_answered()
    {
        await using var scene = new TelegramScene(isWebhook: true);
        await scene.StartAsync();
        await scene.SayAsync("lea", "/echo before");
        var real = TelegramData.Payloads("update-*.json").Select(File.ReadAllText).ToList();
        var random = new Random(20260304);
        using var http = new HttpClient { BaseAddress = scene.Address };
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < Updates; i += 50)
            statuses.AddRange(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Damaged(real[random.Next(real.Count)], random)).ToList().Select(async body =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/channels/telegram") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
                request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", TelegramScene.Secret);
                using var answer = await http.SendAsync(request);
                return answer.StatusCode;
            })));
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
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

        return damaged.Replace("\"update_id\":", $"\"update_id\":{random.Next(1, 9)}", 0, Math.Min(damaged.Length, 40)).ToString();
    }
}
