using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Load;

/// <summary>A Bot API that takes everything and hands each chat's messages to whoever waits for them. It runs in the driver, so its CPU is not counted.</summary>
internal sealed class TelegramPlatform : IAsyncDisposable
{
    public const string Token = "123456789:token-of-the-bench";
    public const string Secret = "a-secret-of-the-bench-long-enough";

    private const string Address = "http://127.0.0.1:5182";

    private readonly ConcurrentDictionary<long, Channel<string>> chats = new();
    private readonly WebApplication app;
    private int lastMessage;
    private long lastChat = 1_000_000;

    private TelegramPlatform(WebApplication app) => this.app = app;

    /// <summary>The settings that point the assistant here, without the real platform's pace.</summary>
    public static (string Name, string Value)[] Settings { get; } =
    [
        ("Telegram__Token", Token), ("Telegram__ApiBaseUrl", Address), ("Telegram__Mode", "webhook"), ("Telegram__PublicUrl", "http://127.0.0.1:5180"), ("Telegram__SecretToken", Secret),
        ("Telegram__MessagesPerSecond", "1000000"), ("Telegram__MessagesPerSecondInAChat", "1000000"),
    ];

    public static async Task<TelegramPlatform> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address);
        var app = builder.Build();
        var platform = new TelegramPlatform(app);
        app.MapPost("/bot{token}/{method}", platform.AnswerAsync);
        await app.StartAsync();
        return platform;
    }

    public long NewChat() => Interlocked.Increment(ref lastChat);

    /// <summary>The next message to a chat.</summary>
    public async Task<string> ReadAsync(long chat)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            return await In(chat).Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return "";
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http, string method)
    {
        if (method == "sendMessage")
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body);
            var chat = body.RootElement.GetProperty("chat_id").GetInt64();
            In(chat).Writer.TryWrite(body.RootElement.GetProperty("text").GetString()!);
            await SayAsync(http, $$$"""{"ok":true,"result":{"message_id":{{{Interlocked.Increment(ref lastMessage)}}},"date":1,"chat":{"id":{{{chat}}},"type":"private"},"text":"."}}""");
        }
        else
            await SayAsync(http, method switch
            {
                "getMe" => """{"ok":true,"result":{"id":123456789,"is_bot":true,"first_name":"Bench","username":"BenchBot"}}""",
                "editMessageText" or "editMessageReplyMarkup" => """{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"."}}""",
                "getMyName" => """{"ok":true,"result":{"name":""}}""",
                "getMyDescription" => """{"ok":true,"result":{"description":""}}""",
                "getMyShortDescription" => """{"ok":true,"result":{"short_description":""}}""",
                _ => """{"ok":true,"result":true}""",
            });
    }

    /// <summary>In one piece whose length is told, as the real one answers.</summary>
    private static async Task SayAsync(HttpContext http, string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        (http.Response.ContentType, http.Response.ContentLength) = ("application/json", body.Length);
        await http.Response.BodyWriter.WriteAsync(body);
    }

    private Channel<string> In(long chat) => chats.GetOrAdd(chat, _ => Channel.CreateUnbounded<string>());
}
