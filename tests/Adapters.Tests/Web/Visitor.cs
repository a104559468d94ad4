using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ChatAssistant.Adapters.Web.Api;

namespace ChatAssistant.Adapters.Tests.Web;

/// <summary>A client of the API with the key of one conversation.</summary>
public sealed class Visitor(HttpClient client, SessionStarted session)
{
    private int said;

    public string Conversation => session.Conversation;

    public string Token => session.Token!;

    /// <summary>The seq of the last message read.</summary>
    public long Last { get; private set; }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.Token);
        return await client.SendAsync(request, completion);
    }

    /// <summary>Posts a message; gives it a new id where it has none.</summary>
    public Task<HttpResponseMessage> PostAsync(object message)
    {
        var json = JsonSerializer.SerializeToNode(message, JsonSerializerOptions.Web)!.AsObject();
        json["id"] ??= (++said).ToString(CultureInfo.InvariantCulture);
        return SendAsync(HttpMethod.Post, "/api/chat/messages", new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json"));
    }

    /// <summary>Does something and reads the answers.</summary>
    public async Task<IReadOnlyList<ChatMessage>> DoAsync(object message)
    {
        var answer = await PostAsync(message);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ReadAsync();
    }

    public Task<IReadOnlyList<ChatMessage>> SayAsync(string text) => DoAsync(new { text });

    public Task<IReadOnlyList<ChatMessage>> TapAsync(ChatMessage message, string label) =>
        DoAsync(new { option = message.Options.Single(option => option.Label == label).Option });

    /// <summary>What came since the last reading.</summary>
    public async Task<IReadOnlyList<ChatMessage>> ReadAsync(int wait = 0)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"/api/chat/messages?after={Last}&wait={wait}");
        var messages = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync(WebJson.Default.ChatMessages))!.Messages;
        Last = messages.IsEmpty ? Last : messages[^1].Seq;
        return messages;
    }

    /// <summary>Uploads a file.</summary>
    public Task<HttpResponseMessage> UploadAsync(string name, byte[] bytes, string mediaType = "text/plain")
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new(mediaType);
        return SendAsync(HttpMethod.Post, "/api/chat/attachments", new MultipartFormDataContent { { file, "file", name } });
    }
}
