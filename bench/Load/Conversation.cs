using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ChatAssistant.Load;

/// <summary>One visitor who talks to the assistant through its API, and checks every answer.</summary>
internal sealed class Conversation(HttpClient http, string token)
{
    private long seen;
    private int said;

    public int Wrong { get; private set; }

    public static async Task<Conversation> OpenAsync(HttpClient http)
    {
        using var opened = await http.PostAsJsonAsync("/api/chat/sessions", new { language = "fr" });
        var session = await opened.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        var conversation = new Conversation(http, session.GetProperty("token").GetString()!);
        await conversation.HearAsync(null);
        return conversation;
    }

    /// <summary>One turn: words, then the reply. Counts a reply that is missing or not the expected one.</summary>
    public async Task SayAsync(string words, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat/messages") { Content = JsonContent.Create(new { id = $"{++said}", text = words }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        await HearAsync(expected);
    }

    private async Task HearAsync(string? expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/chat/messages?after={seen}&wait=5");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        var body = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        var text = "";
        foreach (var message in body.GetProperty("messages").EnumerateArray())
        {
            seen = message.GetProperty("seq").GetInt64();
            text += message.GetProperty("text").GetString();
        }

        if (expected is not null && !text.Contains(expected, StringComparison.Ordinal))
            Wrong++;
    }
}
