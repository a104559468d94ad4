using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ChatAssistant.Bot.Demo;
using ChatAssistant.Bot.Tests.Operations;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Bot.Tests.Demo;

/// <summary>A visitor who plays an exchange alone, through the JSON API only.</summary>
internal sealed class DemoVisitor(HttpClient http)
{
    private readonly List<JsonElement> heard = [];
    private long seen;
    private int said;

    /// <summary>All that was said to them, oldest first.</summary>
    public string Text => string.Join("\n", heard.Select(message => message.GetProperty("text").GetString()!)).Replace('\u00a0', ' ').Replace('\u202f', ' ');

    public IEnumerable<JsonElement> Attachments => heard.SelectMany(message => message.GetProperty("attachments").EnumerateArray());

    public HttpClient Http => http;

    public static async Task<DemoVisitor> ArriveAsync(HttpClient http, string language = "fr")
    {
        using var opened = await http.PostAsJsonAsync("/api/chat/sessions", new { language });
        var session = await opened.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("token").GetString());
        var visitor = new DemoVisitor(http);
        await visitor.HearAsync();
        return visitor;
    }

    /// <summary>A visitor who is a simulated member from now on: the member's code, as anybody's with two channels, makes one person of both, who is then written to on the page.</summary>
    public static async Task<DemoVisitor> InPlaceOfAsync(string account, BotHost host)
    {
        var visitor = await ArriveAsync(host.CreateClient());
        await host.Services.GetRequiredService<ITurnHandler>().HandleAsync(
            new(new(DemoAdapter.Name, DemoAdapter.Bot, account), "act", "link", new(account, ""), new InboundContent.Text("/lier")), CancellationToken.None);
        await using var db = host.Storage.Create();
        await visitor.SayAsync("/lier " + (await db.LinkCodes.SingleAsync()).Code);
        return await visitor.ExpectAsync("Vos canaux sont reliés");
    }

    public Task<DemoVisitor> SayAsync(string text) => SendAsync(new { id = $"{++said}", text });

    /// <summary>Taps the newest button whose label begins with these words.</summary>
    public Task<DemoVisitor> TapAsync(string label) => TapUnderAsync("", label);

    /// <summary>The same, under the newest message that holds these words.</summary>
    public async Task<DemoVisitor> TapUnderAsync(string words, string label)
    {
        await HearAsync();
        var option = heard.AsEnumerable().Reverse().Where(message => message.GetProperty("text").GetString()!.Contains(words, StringComparison.Ordinal)).SelectMany(message => message.GetProperty("options").EnumerateArray())
            .FirstOrDefault(option => option.GetProperty("label").GetString()!.StartsWith(label, StringComparison.Ordinal));
        Assert.True(option.ValueKind == JsonValueKind.Object, $"No button « {label} » after: {Text[^Math.Min(600, Text.Length)..]}");
        return await SendAsync(new { id = $"{++said}", option = option.GetProperty("option").GetString() });
    }

    /// <summary>Sends the newest question's page as a form.</summary>
    public Task<DemoVisitor> FillAsync(Dictionary<string, object> answers)
    {
        var question = heard.Select(message => message.GetProperty("question")).Last(asked => asked.ValueKind == JsonValueKind.Object);
        Assert.Equal(answers.Keys.Order(), question.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("slot").GetString()!).Where(answers.ContainsKey).Order());
        return SendAsync(new { id = $"{++said}", question = question.GetProperty("token").GetString(), answers });
    }

    /// <summary>Lets the domain's time pass.</summary>
    public async Task<DemoVisitor> WaitAsync(string period)
    {
        using var moved = await http.PostAsJsonAsync("/api/demo/clock", new { advance = period });
        moved.EnsureSuccessStatusCode();
        await HearAsync();
        return this;
    }

    /// <summary>Waits until words have come: simulated members need a moment of real time for what is quick.</summary>
    public async Task<DemoVisitor> ExpectAsync(string words, int times = 1)
    {
        for (var tries = 0; tries < 15 && Times(words) < times; tries++)
            await HearAsync(wait: 2);
        Assert.Contains(words, Text, StringComparison.Ordinal);
        Assert.InRange(Times(words), times, int.MaxValue);
        return this;
    }

    /// <summary>Words that must not have come.</summary>
    public async Task<DemoVisitor> ExpectNotAsync(string words)
    {
        await HearAsync();
        Assert.DoesNotContain(words, Text, StringComparison.Ordinal);
        return this;
    }

    private int Times(string words) => Text.Split(words).Length - 1;

    private async Task<DemoVisitor> SendAsync(object message)
    {
        using var sent = await http.PostAsJsonAsync("/api/chat/messages", message);
        Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync());
        await HearAsync();
        return this;
    }

    private async Task HearAsync(int wait = 0)
    {
        var answer = await http.GetFromJsonAsync<JsonElement>($"/api/chat/messages?after={seen}&wait={wait}");
        foreach (var message in answer.GetProperty("messages").EnumerateArray())
        {
            seen = message.GetProperty("seq").GetInt64();
            heard.Add(message.Clone());
        }
    }
}
