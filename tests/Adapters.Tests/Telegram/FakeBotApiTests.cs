using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>The fake is as strict as the description: a test that passes against it means something.</summary>
public sealed class FakeBotApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sendMessages", """{"chat_id":1,"text":"hello"}""", HttpStatusCode.NotFound, "method not found")]
    [InlineData("sendMessage", """{"chat_id":1}""", HttpStatusCode.BadRequest, "\"text\" is required")]
    [InlineData("sendMessage", """{"chat_id":1,"text":["hello"]}""", HttpStatusCode.BadRequest, "\"text\" has a wrong type")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"hello","entities":[{"type":"bold","offset":"0","length":1}]}""", HttpStatusCode.BadRequest, "wrong type")]
    public async Task What_the_description_does_not_know_or_wants_otherwise_is_refused(string method, string body, HttpStatusCode expected, string said)
    {
        await using var api = new FakeBotApi(new(() => Instant.FromUtc(2026, 3, 4, 9, 0)), () => true);
        await api.StartAsync();
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync($"{api.Address}/bot{FakeTelegram.Token}/{method}", JsonNode.Parse(body), Cancellation);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains(said, (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["description"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
