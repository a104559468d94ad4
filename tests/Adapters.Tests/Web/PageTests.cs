using System.Net;
using System.Net.Http.Json;

namespace ChatAssistant.Adapters.Tests.Web;

public sealed class PageTests
{
    [Fact]
    public async Task A_first_visit_creates_nothing_and_carries_the_invite_to_the_opening()
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await site.Client.GetAsync("/?code=ABCD-1234", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("data-invite=\"ABCD-1234\"", page, StringComparison.Ordinal);
        await using var db = site.Db();
        Assert.Empty(db.Set<Core.People.Conversation>());
    }

    [Fact]
    public async Task The_page_speaks_the_visitors_language()
    {
        await using var site = await TestSite.StartAsync();
        Assert.Contains("<html lang=\"en\"", await PageAsync(site, "en-GB,en;q=0.9,fr;q=0.5"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\"", await PageAsync(site, "de,fr;q=0.5"), StringComparison.Ordinal);
        foreach (var none in new[] { "", "de", "*", "pt-BR,*;q=0.1" })
            Assert.Contains("<html lang=\"fr\"", await PageAsync(site, none), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_goes_into_a_cookie_that_no_script_reads_and_not_into_the_answer()
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await site.Client.PostAsJsonAsync("/api/chat/sessions?cookie=true", new { language = "fr" }, TestContext.Current.CancellationToken);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(cookie.Split('=', ';')[1], await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_sites_page_cannot_replace_the_cookie()
    {
        await using var site = await TestSite.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat/sessions?cookie=true");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Every_answer_lets_the_browser_load_only_what_is_ours()
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await site.Client.GetAsync("/", TestContext.Current.CancellationToken);
        var policy = string.Join("; ", answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    private static async Task<string> PageAsync(TestSite site, string languages)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept-Language", languages);
        return await (await site.Client.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
