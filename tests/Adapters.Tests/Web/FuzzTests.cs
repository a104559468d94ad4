using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ChatAssistant.Adapters.Tests.Web;

/// <summary>A thousand damaged bodies to each endpoint: none may be answered by an error of ours.</summary>
public sealed class FuzzTests
{
    private const int Bodies = 1000;

    private const string Form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nwords\r\n--b--\r\n";

    private static readonly string[] Pieces = ["{", "}", "[", "]", "\"", ":", ",", "null", "1e999", "\\u0000", "\\ud800", "\0", "é", "\u202e", "<b>", "'; drop table", "--b\r\n", "\r\n\r\n", "-1", "v1.00000000000.9", "{{{{{{{{"];

    [Theory]
    [InlineData("/api/chat/sessions", "application/json", "{\"language\":\"fr\",\"invite\":\"ABCD\"}")]
    [InlineData("/api/chat/messages", "application/json", "{\"id\":\"1\",\"text\":\"bonjour\"}")]
    [InlineData("/api/chat/messages", "application/json", "{\"id\":\"1\",\"answers\":{\"drink\":[\"Tea\",1],\"milk\":true},\"question\":\"v1.00000000000.form\"}")]
    [InlineData("/api/chat/messages", "application/json", "{\"id\":\"1\",\"option\":\"v1.00000000000.0\"}")]
    [InlineData("/api/chat/attachments", "multipart/form-data; boundary=b", Form)]
    public async Task Damaged_bodies_get_a_4xx_or_a_kind_answer(string path, string mediaType, string body)
    {
        await using var site = await TestSite.StartUnlimitedAsync();
        var lea = await site.VisitorAsync();
        var random = new Random(20260304);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < Bodies; i += 20)
            statuses.AddRange(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Damaged(body, random)).ToList().Select(async damaged =>
            {
                using var content = new ByteArrayContent(damaged);
                content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
                using var answer = await lea.SendAsync(HttpMethod.Post, path, content);
                return answer.StatusCode;
            })));
        Assert.DoesNotContain(statuses, status => (int)status >= 500);
        Assert.Contains(statuses, status => (int)status is >= 400 and < 500);
        Assert.Contains(statuses, status => (int)status < 300);
    }

    private static byte[] Damaged(string body, Random random)
    {
        var text = new StringBuilder(body);
        for (var change = random.Next(4); change >= 0; change--)
            switch (random.Next(4))
            {
                case 0:
                    text.Insert(random.Next(text.Length + 1), Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1 when text.Length > 0:
                    text.Remove(random.Next(text.Length), 1);
                    break;
                case 2 when text.Length > 0:
                    text[random.Next(text.Length)] = (char)random.Next(0x20, 0x17f);
                    break;
                default:
                    text.Length = random.Next(text.Length + 1);
                    break;
            }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (bytes.Length > 0 && random.Next(3) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
