using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Tests.Web;

public sealed class OriginTests
{
    private const string Friend = "https://www.association.example";

    [Fact]
    public async Task A_page_of_a_named_site_may_use_the_API_with_a_Bearer_and_never_with_a_cookie()
    {
        await using var site = await TestSite.StartAsync(("Web:AllowedOrigins:0", Friend));
        using var asked = await AskAsync(site, Friend);
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal(Friend, Header(asked.Headers, "Access-Control-Allow-Origin"));
        Assert.Equal("authorization,content-type,last-event-id", Header(asked.Headers, "Access-Control-Allow-Headers")!.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal));
        Assert.Null(Header(asked.Headers, "Access-Control-Allow-Credentials"));

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat/sessions");
        request.Headers.Add("Origin", Friend);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var opened = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Created, Friend), (opened.StatusCode, Header(opened.Headers, "Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task A_page_reads_why_it_was_refused()
    {
        await using var site = await TestSite.StartAsync(("Web:AllowedOrigins:0", Friend));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/chat/messages");
        request.Headers.Add("Origin", Friend);
        using var refused = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Unauthorized, Friend), (refused.StatusCode, Header(refused.Headers, "Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://association.example")]
    [InlineData("http://www.association.example")]
    [InlineData("https://www.association.example:8443")]
    public async Task Another_site_is_not_let_in(string? allowed)
    {
        await using var site = allowed is null ? await TestSite.StartAsync() : await TestSite.StartAsync(("Web:AllowedOrigins:0", allowed));
        using var asked = await AskAsync(site, Friend);
        Assert.Null(Header(asked.Headers, "Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("www.association.example")]
    [InlineData("https://*.association.example")]
    [InlineData("https://www.association.example/")]
    [InlineData("https://www.association.example:443")]
    [InlineData("https://Association.example")]
    [InlineData("ftp://www.association.example")]
    [InlineData("null")]
    public async Task A_site_that_no_browser_would_name_so_stops_the_start(string origin)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => TestSite.StartAsync(("Web:AllowedOrigins:0", origin)));
        Assert.Contains($"Web:AllowedOrigins holds '{origin}'", error.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(TestSite site, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/chat/messages");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        return await site.Client.SendAsync(request);
    }

    private static string? Header(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? Assert.Single(values) : null;
}
