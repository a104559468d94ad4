using System.Net;
using System.Net.Http.Json;
using ChatAssistant.Adapters.Web.Api;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Web;

public sealed class FileTests
{
    [Fact]
    public async Task A_file_is_kept_and_always_saved_never_shown()
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        var kept = await (await lea.UploadAsync("../page.html", "<script>1</script>"u8.ToArray(), "text/html")).Content.ReadFromJsonAsync<AttachmentKept>(TestContext.Current.CancellationToken);
        await using var db = site.Db();
        var file = await db.Files.SingleAsync(row => row.Id == Guid.Parse(kept!.Attachment), TestContext.Current.CancellationToken);
        using var answer = await site.Client.GetAsync("/files/" + file.Key, TestContext.Current.CancellationToken);
        Assert.Equal(("attachment", "page.html"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        site.Clock.Ahead = Duration.FromDays(31);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/files/" + file.Key, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData(10 * 1024 * 1024, HttpStatusCode.OK)]
    [InlineData((10 * 1024 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(11 * 1024 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_file_may_have_10_MB(int bytes, HttpStatusCode expected)
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        Assert.Equal(expected, (await lea.UploadAsync("big.bin", new byte[bytes], "application/octet-stream")).StatusCode);
    }

    [Fact]
    public async Task Another_sites_page_cannot_send_with_the_cookie()
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat/attachments") { Content = new MultipartFormDataContent { { new StringContent("x"), "file", "x.txt" } } };
        request.Headers.Add("Cookie", $"conversation={lea.Token}");
        request.Headers.Add("Origin", "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }
}
