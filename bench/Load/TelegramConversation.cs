using System.Text;

namespace ChatAssistant.Load;

/// <summary>One person on Telegram: each turn is an update posted to the webhook and the reply that comes to the chat.</summary>
internal sealed class TelegramConversation(HttpClient http, TelegramPlatform platform)
{
    private static int lastUpdate;
    private readonly long chat = platform.NewChat();

    public int Wrong { get; private set; }

    /// <summary>Counts a reply that is missing or not the expected one. A turn may say several messages.</summary>
    public async Task SayAsync(string words, string expected)
    {
        var id = Interlocked.Increment(ref lastUpdate);
        var entities = words.StartsWith('/') ? $$$""","entities":[{"type":"bot_command","offset":0,"length":{{{words.Length}}}}]""" : "";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/channels/telegram")
        {
            Content = new StringContent($$$"""{"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":1772614800,"chat":{"id":{{{chat}}},"type":"private"},"from":{"id":{{{chat}}},"is_bot":false,"first_name":"L","language_code":"fr"},"text":"{{{words}}}"{{{entities}}}}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", TelegramPlatform.Secret);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        for (var reply = await platform.ReadAsync(chat); !reply.Contains(expected, StringComparison.Ordinal); reply = await platform.ReadAsync(chat))
            if (reply.Length == 0)
            {
                Wrong++;
                return;
            }
    }
}
