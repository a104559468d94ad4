using System.Net;
using ChatAssistant.Adapters.Web.Conversations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Tests.Web;

public sealed class LimitTests
{
    [Fact]
    public async Task A_conversation_that_asks_too_much_is_told_when_to_come_back_and_others_are_not()
    {
        await using var site = await TestSite.StartAsync(("Web:RateLimit:PerConversation", "3"));
        var (lea, karim) = (await site.VisitorAsync(), await site.VisitorAsync());
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 5; i++)
            answers.Add(await lea.SendAsync(HttpMethod.Get, "/api/chat/messages"));
        var refused = answers.Last();
        Assert.Equal((HttpStatusCode.TooManyRequests, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await karim.SendAsync(HttpMethod.Get, "/api/chat/messages")).StatusCode);
    }

    [Fact]
    public async Task An_address_opens_so_many_conversations_a_minute()
    {
        await using var site = await TestSite.StartAsync(("Web:RateLimit:SessionsPerAddress", "2"));
        await site.VisitorAsync();
        await site.VisitorAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, (await site.Client.PostAsync("/api/chat/sessions", null, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("Web:RateLimit:StreamsPerConversation")]
    [InlineData("Web:RateLimit:StreamsPerAddress")]
    public async Task So_many_event_streams_are_open_at_once_and_one_that_closes_makes_room(string setting)
    {
        await using var site = await TestSite.StartAsync((setting, "1"));
        var lea = await site.VisitorAsync();
        using (var first = await StreamAsync(lea))
        {
            using var second = await StreamAsync(lea);
            Assert.Equal((HttpStatusCode.TooManyRequests, "application/problem+json"), (second.StatusCode, second.Content.Headers.ContentType!.MediaType));
            Assert.NotNull(second.Headers.RetryAfter);
            var karim = await site.VisitorAsync();
            using var other = await StreamAsync(karim);
            Assert.Equal(setting.EndsWith("Conversation", StringComparison.Ordinal), other.IsSuccessStatusCode);
        }

        await Eventually.TrueAsync(async () => (await StreamAsync(lea)).IsSuccessStatusCode, "A stream that was closed keeps its place.");
    }

    [Theory]
    [InlineData("Web:RateLimit:StreamsPerConversation")]
    [InlineData("Web:RateLimit:StreamsPerAddress")]
    public async Task A_poll_that_is_held_takes_a_place_among_the_streams_and_one_that_does_not_wait_takes_none(string setting)
    {
        await using var site = await TestSite.StartAsync((setting, "1"));
        var lea = await site.VisitorAsync();
        await lea.ReadAsync();
        using (await StreamAsync(lea))
        {
            using var held = await lea.SendAsync(HttpMethod.Get, $"/api/chat/messages?after={lea.Last}&wait=5");
            Assert.Equal((HttpStatusCode.TooManyRequests, "application/problem+json"), (held.StatusCode, held.Content.Headers.ContentType!.MediaType));
            Assert.Equal(HttpStatusCode.OK, (await lea.SendAsync(HttpMethod.Get, $"/api/chat/messages?after={lea.Last}")).StatusCode);
        }

        await Eventually.TrueAsync(async () => (await lea.SendAsync(HttpMethod.Get, "/api/chat/messages?after=0&wait=5")).IsSuccessStatusCode, "A stream that was closed keeps its place.");
    }

    [Fact]
    public async Task Behind_a_proxy_that_is_believed_each_client_has_its_own_limit()
    {
        await using var site = await TestSite.StartAsync(("Web:RateLimit:SessionsPerAddress", "1"), ("Web:ForwardedProxies:0", "127.0.0.0/8"));
        Assert.Equal(HttpStatusCode.Created, await OpenFromAsync(site, "203.0.113.1"));
        Assert.Equal(HttpStatusCode.Created, await OpenFromAsync(site, "203.0.113.2"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await OpenFromAsync(site, "203.0.113.2"));
    }

    [Fact]
    public async Task A_claimed_address_is_not_believed_without_a_proxy()
    {
        await using var site = await TestSite.StartAsync(("Web:RateLimit:SessionsPerAddress", "1"));
        Assert.Equal(HttpStatusCode.Created, await OpenFromAsync(site, "203.0.113.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await OpenFromAsync(site, "203.0.113.2"));
    }

    [Fact]
    public void Addresses_of_one_IPv6_network_count_as_one()
    {
        Assert.Equal(AddressOf("2001:db8:1:2::1"), AddressOf("2001:db8:1:2:ffff::9"));
        Assert.NotEqual(AddressOf("2001:db8:1:2::1"), AddressOf("2001:db8:1:3::1"));
        Assert.Equal(IPAddress.Parse("10.1.2.3"), AddressOf("::ffff:10.1.2.3"));
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start_and_names_itself()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => TestSite.StartAsync(("Web:RateLimit:PerAddress", "0"), ("Web:ForwardedProxies:0", "my-proxy")));
        Assert.Contains("Web:RateLimit:PerAddress must be", error.Message, StringComparison.Ordinal);
        Assert.Contains("'my-proxy'", error.Message, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> StreamAsync(Visitor visitor) => visitor.SendAsync(HttpMethod.Get, "/api/chat/stream", completion: HttpCompletionOption.ResponseHeadersRead);

    private static IPAddress AddressOf(string address)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return WebLimits.AddressOf(http);
    }

    private static async Task<HttpStatusCode> OpenFromAsync(TestSite site, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat/sessions");
        request.Headers.Add("X-Forwarded-For", address);
        return (await site.Client.SendAsync(request)).StatusCode;
    }
}
