using System.Text;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Telegram;
using ChatAssistant.Adapters.Tests.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>Telegram and its people, on a fake Bot API; the bot polls or has a webhook.</summary>
internal class TelegramScene : ChannelScene
{
    public const string Secret = "a-secret-of-the-tests-long-enough";

    private readonly bool isWebhook;
    private readonly Dictionary<string, long> ids = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly FakeBotApi api;
    private Task telling = Task.CompletedTask;

    public TelegramScene(bool isWebhook, ChannelScene? host = null)
        : base(host)
    {
        this.isWebhook = isWebhook;
        Telegram = new(() => Now);
        api = new(Telegram, () => Accepted() > 0);
    }

    public FakeTelegram Telegram { get; }

    public KeptLogs Logs { get; } = new();

    public Dictionary<string, string?> Settings { get; } = [];

    protected virtual string Language => "en";

    /// <summary>False for the tests' own few dialogs.</summary>
    protected virtual bool HasWholeProduct => false;

    public override string Channel => "telegram";

    public override int LongestText => 4096;

    public override PlatformEvent Write(string person, string text) => Tell(person, IdOf(person), TextOf(text));

    public override PlatformEvent WriteInGroup(string group, string person, string text) => Tell(person, GroupOf(group), TextOf(text.Split(' ') is [var command, .. var rest] ? string.Join(' ', [command + "@" + FakeTelegram.UserName, .. rest]) : text));

    public override PlatformEvent SendVoice(string person) =>
        Tell(person, IdOf(person), new() { ["voice"] = new JsonObject { ["file_id"] = "v", ["file_unique_id"] = "v", ["duration"] = 3 } });

    public override PlatformEvent SendUnknown(string person) => Telegram.Tell("mystery", new() { ["from"] = UserOf(person) });

    public override PlatformEvent Again(PlatformEvent told) => Telegram.TellAgain(told.Body);

    public override PlatformEvent Tap(string person, ShownMessage message, ShownButton button)
    {
        var chat = Telegram.In(IdOf(person)).Any(shown => shown.Shown().Id == message.Id) ? IdOf(person) : ids.Values.First(id => Telegram.In(id).Any(shown => shown.Shown().Id == message.Id));
        var json = Telegram.Find(chat, int.Parse(message.Id, null))!.Json(FakeTelegram.Bot);
        return Telegram.Tell("callback_query", new() { ["id"] = $"q{Telegram.NextMessageId()}", ["from"] = UserOf(person), ["chat_instance"] = "1", ["data"] = button.Data, ["message"] = InChatOf(person, json) });
    }

    /// <summary>Anything the platform may tell.</summary>
    public PlatformEvent Tell(string person, long chat, JsonObject content)
    {
        content["message_id"] = Telegram.NextMessageId();
        content["date"] = Now.ToUnixTimeSeconds();
        content["from"] = UserOf(person);
        content["chat"] = new JsonObject { ["id"] = chat, ["type"] = chat < 0 ? "supergroup" : "private", ["title"] = chat < 0 ? "Maison" : null };
        return Telegram.Tell("message", content);
    }

    public override async Task PickAsync(string person, ShownMessage message, params string[] labels)
    {
        foreach (var label in labels)
        {
            while (!Current(person, message.Id).Buttons.Any(button => button.Label.Contains(label, StringComparison.Ordinal)))
                await TapNowAsync(person, message.Id, "More");
            await TapNowAsync(person, message.Id, label);
            Assert.StartsWith("☑", Current(person, message.Id).Button(label).Label, StringComparison.Ordinal);
        }

        await TapNowAsync(person, message.Id, Language == "fr" ? "C'est tout" : "That is all");
        await SettleAsync();
    }

    public override IReadOnlyList<ShownMessage> SeenBy(string person) => [.. Telegram.In(IdOf(person)).Select(message => message.Shown())];

    public override IReadOnlyList<ShownMessage> SeenIn(string group) => [.. Telegram.In(GroupOf(group)).Select(message => message.Shown())];

    public override void Fail(string person, PlatformFault fault, int times = 1) => Telegram.Fail(IdOf(person), fault, times);

    public override IReadOnlyList<Instant> AttemptsTo(string person) => Telegram.AttemptsTo(IdOf(person));

    public long IdOf(string person) => ids.TryGetValue(person, out var id) ? id : ids[person] = 5_000_000_001 + ids.Count;

    public long GroupOf(string group) => -1_000_000_000_000 - IdOf(group);

    public JsonObject UserOf(string person) => new() { ["id"] = IdOf(person), ["is_bot"] = false, ["first_name"] = person, ["language_code"] = Language };

    public async Task TapNowAsync(string person, string message, string label)
    {
        var shown = Current(person, message);
        await Tap(person, shown, shown.Button(label)).Acknowledged.WaitAsync(TimeSpan.FromSeconds(30));
    }

    protected override void AddWords(IServiceCollection services)
    {
        if (!HasWholeProduct)
            base.AddWords(services);
    }

    protected override void Log(ILoggingBuilder logging) => logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace);

    protected override Task OpenPlatformAsync() => api.StartAsync();

    protected override void AddChannel(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = FakeTelegram.Token, ["Telegram:ApiBaseUrl"] = api.Address, ["Telegram:Mode"] = isWebhook ? "webhook" : "polling",
            ["Telegram:PublicUrl"] = "https://assistant.example", ["Telegram:SecretToken"] = isWebhook ? Secret : null,
        });
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.AddTelegram();
    }

    protected override void MapChannel(WebApplication host)
    {
        host.MapTelegram();
        if (isWebhook && telling.IsCompleted)
            telling = TellAsync();
    }

    protected override async ValueTask ClosePlatformAsync()
    {
        await stopping.CancelAsync();
        await telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await api.DisposeAsync();
        stopping.Dispose();
    }

    /// <summary>One after another, each until it is taken.</summary>
    private async Task TellAsync()
    {
        using var http = new HttpClient();
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            var told = await Telegram.FirstAsync(stopping.Token);
            while (Telegram.WebhookUrl is null)
                await pulse.WaitForNextTickAsync(stopping.Token);
            told.Deliveries++;
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, new Uri(Telegram.WebhookUrl).AbsolutePath)) { Content = new StringContent(told.Body, Encoding.UTF8, "application/json") };
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Telegram.Secret);
            using var answer = await AnswerAsync(http, request);
            if (answer?.IsSuccessStatusCode == true)
            {
                Telegram.Remove(told);
                told.Acknowledge(Accepted() > 0);
            }
            else
                await pulse.WaitForNextTickAsync(stopping.Token);
        }
    }

    /// <returns>Null while nobody listens.</returns>
    private async Task<HttpResponseMessage?> AnswerAsync(HttpClient http, HttpRequestMessage request)
    {
        try
        {
            return await http.SendAsync(request, stopping.Token);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private ShownMessage Current(string person, string message) => SeenBy(person).First(shown => shown.Id == message);

    private JsonObject InChatOf(string person, JsonObject message)
    {
        message["chat"] = new JsonObject { ["id"] = IdOf(person), ["type"] = "private" };
        return message;
    }

    private static JsonObject TextOf(string text)
    {
        var content = new JsonObject { ["text"] = text };
        if (text.StartsWith('/'))
            content["entities"] = new JsonArray(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = text.Split(' ')[0].Length });
        return content;
    }
}
