using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>
/// Interactions by signed POST, as when the developer portal has an address for them. The platform posts once: without an answer within 3 seconds the person
/// reads that the application did not respond (<see cref="Unanswered"/>).
/// </summary>
internal sealed class FakeHttpDoor(FakeDiscord discord, Func<bool> committed, Action<FakeInteraction, JsonObject> respond) : IDisposable
{
    private readonly HttpClient http = new();
    private readonly ConcurrentDictionary<Task, bool> posting = new();

    /// <summary>Where the bot listens; null for the gateway.</summary>
    public Uri? Url { get; set; }

    /// <summary>What was answered neither in the response nor by a callback, with the status.</summary>
    public ConcurrentQueue<(FakeInteraction Interaction, int Status)> Unanswered { get; } = new();

    public PlatformEvent Tell(FakeInteraction interaction) => TellAgain(interaction.Json.ToJsonString(), interaction);

    /// <summary>The same once more, or another's.</summary>
    public PlatformEvent TellAgain(string body, FakeInteraction? interaction = null)
    {
        var told = new PlatformEvent(body);
        var task = TellAsync(told, interaction);
        posting[task] = true;
        _ = task.ContinueWith(done => posting.TryRemove(done, out _), TaskScheduler.Default);
        return told;
    }

    /// <summary>As the platform does when an address is saved: a PING, and one with a bad signature.</summary>
    /// <returns>True when the address is good.</returns>
    public async Task<bool> SaveAsync()
    {
        const string ping = """{"type":1,"id":"1290000000000000001","token":"t","version":1,"application_id":"1100000000000000001"}""";
        using var good = await PostAsync(ping);
        using var bad = await PostAsync(ping, signature: new string('0', 128));
        return good.IsSuccessStatusCode && good.Content.Headers.ContentType?.MediaType == "application/json"
            && JsonNode.Parse(await good.Content.ReadAsStringAsync())?["type"]?.GetValue<int>() == 1 && (int)bad.StatusCode == 401;
    }

    /// <param name="signature">Null for a good one.</param>
    /// <param name="timestamp">Null for now.</param>
    public async Task<HttpResponseMessage> PostAsync(string body, string? signature = null, string? timestamp = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var at = timestamp ?? discord.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new ByteArrayContent(bytes) { Headers = { ContentType = new("application/json") } } };
        request.Headers.Add("X-Signature-Ed25519", signature ?? discord.Signer.Sign(at, bytes));
        request.Headers.Add("X-Signature-Timestamp", at);
        request.Headers.Add("User-Agent", "Discord-Interactions/1.0 (+https://discord.com)");
        return await http.SendAsync(request);
    }

    public void Dispose() => http.Dispose();

    public Task SettledAsync() => Task.WhenAll(posting.Keys);

    private async Task TellAsync(PlatformEvent told, FakeInteraction? interaction)
    {
        told.Deliveries++;
        var status = 0;
        try
        {
            using var answer = await PostAsync(told.Body);
            status = (int)answer.StatusCode;
            if (status == 200 && await answer.Content.ReadAsStringAsync() is { Length: > 0 } json && interaction is { Answer: null })
                respond(interaction, JsonNode.Parse(json)!.AsObject());
            if (answer.IsSuccessStatusCode)
                told.Acknowledge(committed());
        }
        catch (HttpRequestException)
        {
            // The bot is down.
        }
        catch (DiscordRefusal refusal)
        {
            discord.Violations.Enqueue("The answer in the response: " + refusal.Message);
        }

        if (interaction is { Answer: null } && status is not (202 or 200))
            Unanswered.Enqueue((interaction, status));
    }
}
