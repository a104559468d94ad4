using ChatAssistant.Adapters.Web.Conversations;

namespace ChatAssistant.Adapters.Tests.Web;

public sealed class StreamTests
{
    [Fact]
    public async Task Messages_arrive_as_events_numbered_by_their_seq()
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        using var answer = await lea.SendAsync(HttpMethod.Get, "/api/chat/stream", completion: HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var events = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Contains("\"text\":\"Hello.\"", await EventAsync(events, "1"), StringComparison.Ordinal);
        await lea.PostAsync(new { text = "/tea" });
        Assert.Contains("Tea or coffee?", await EventAsync(events, "2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_goes_on_after_the_last_event_seen_and_opens_with_the_cookie()
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        await lea.PostAsync(new { text = "/tea" });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/chat/stream");
        request.Headers.Add("Cookie", $"{WebToken.CookieName}={lea.Token}");
        request.Headers.Add("Last-Event-ID", "1");
        using var answer = await site.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var events = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Tea or coffee?", await EventAsync(events, "2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_stream_does_not_keep_the_host_from_stopping()
    {
        var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        using var answer = await lea.SendAsync(HttpMethod.Get, "/api/chat/stream", completion: HttpCompletionOption.ResponseHeadersRead);
        await site.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    /// <summary>Reads up to the data of the next event, which must have this id.</summary>
    private static async Task<string> EventAsync(StreamReader events, string id)
    {
        for (string? line; (line = await events.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10))) is not null;)
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                Assert.Equal($"id: {id}", line);
                return (await events.ReadLineAsync())!;
            }

        throw new InvalidOperationException("The stream ended.");
    }
}
