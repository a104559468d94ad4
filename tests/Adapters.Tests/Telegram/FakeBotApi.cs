using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Tests.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>The Bot API on loopback: as strict as its description, with faults on demand.</summary>
internal sealed class FakeBotApi(FakeTelegram telegram, Func<bool> committed) : IAsyncDisposable
{
    private readonly Dictionary<string, JsonNode> profile = [];
    private WebApplication? app;
    private int polling;

    public string Address => app!.Urls.First();

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/bot{token}/{method}", AnswerAsync);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http, string token, string method)
    {
        var (parameters, files) = await BotApiRequest.ReadAsync(http.Request);
        if (token != FakeTelegram.Token)
            await RefuseAsync(http, 401, "Unauthorized");
        else if (!BotApiDescription.Instance.Knows(method))
            await RefuseAsync(http, 404, "Not Found: method not found");
        else if ((BotApiDescription.Instance.Fault(method, parameters, [.. files.Keys]) ?? BotApiLimits.Fault(method, parameters)) is { } fault)
            await RefuseAsync(http, 400, "Bad Request: " + fault);
        else
        {
            telegram.Calls.Enqueue((method, parameters));
            await CallAsync(http, method, parameters, files);
        }
    }

    private async Task CallAsync(HttpContext http, string method, JsonObject parameters, IReadOnlyDictionary<string, (string Name, byte[] Bytes)> files)
    {
        var chat = parameters["chat_id"]?.GetValue<long>() ?? 0;
        var fault = method is "sendMessage" or "sendDocument" or "sendPhoto" or "editMessageText" ? telegram.Attempt(chat) : null;
        switch (fault)
        {
            case PlatformFault.Throttled:
                await RefuseAsync(http, 429, "Too Many Requests: retry after 30", new() { ["retry_after"] = 30 });
                return;
            case PlatformFault.Blocked:
                await RefuseAsync(http, 403, "Forbidden: bot was blocked by the user");
                return;
            case PlatformFault.Refused:
                await RefuseAsync(http, 400, "Bad Request: wrong remote file identifier specified");
                return;
            case PlatformFault.ServerError:
                http.Response.StatusCode = 502;
                await http.Response.WriteAsync("<html>Bad Gateway</html>");
                return;
            case PlatformFault.CutBefore:
                http.Abort();
                return;
            default:
                break;
        }

        try
        {
            var result = await ResultAsync(method, chat, parameters, files, http.RequestAborted);
            if (fault == PlatformFault.CutAfter)
                http.Abort();
            else
                await http.Response.WriteAsJsonAsync(new JsonObject { ["ok"] = true, ["result"] = result });
        }
        catch (BotApiRefusal refusal)
        {
            await RefuseAsync(http, refusal.Code, refusal.Message, refusal.Parameters);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
        }
    }

    private async Task<JsonNode> ResultAsync(string method, long chat, JsonObject parameters, IReadOnlyDictionary<string, (string Name, byte[] Bytes)> files, CancellationToken cancellationToken)
    {
        switch (method)
        {
            case "getMe":
                return FakeTelegram.Bot;
            case "getUpdates":
                return await UpdatesAsync(parameters, cancellationToken);
            case "setWebhook":
                (telegram.WebhookUrl, telegram.Secret) = (parameters["url"]!.GetValue<string>(), parameters["secret_token"]?.GetValue<string>());
                return true;
            case "deleteWebhook":
                telegram.WebhookUrl = null;
                return true;
            case "sendMessage":
                return Write(telegram.Add(Reachable(chat)), parameters).Json(FakeTelegram.Bot);
            case "sendDocument" or "sendPhoto":
                var sent = telegram.Add(Reachable(chat));
                sent.File = files.Values.Single();
                return sent.Json(FakeTelegram.Bot);
            case "editMessageText" or "editMessageReplyMarkup":
                return Edit(chat, parameters).Json(FakeTelegram.Bot);
            case "getMyName" or "getMyDescription" or "getMyShortDescription":
                return profile.GetValueOrDefault(method[5..] + parameters["language_code"])?.DeepClone()
                    ?? new JsonObject { [method switch { "getMyName" => "name", "getMyDescription" => "description", _ => "short_description" }] = "" };
            case "setMyName" or "setMyDescription" or "setMyShortDescription":
                profile[method[5..] + parameters["language_code"]] = parameters.DeepClone();
                return true;
            default:
                return true;
        }
    }

    private async Task<JsonNode> UpdatesAsync(JsonObject parameters, CancellationToken cancellationToken)
    {
        if (telegram.WebhookUrl is not null)
            throw new BotApiRefusal(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        if (Interlocked.Increment(ref polling) > 1)
        {
            Interlocked.Decrement(ref polling);
            throw new BotApiRefusal(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }

        try
        {
            var told = await telegram.TakeAsync(parameters["offset"]?.GetValue<int>() ?? 0, TimeSpan.FromSeconds(parameters["timeout"]?.GetValue<int>() ?? 0), committed, cancellationToken);
            return new JsonArray([.. told.Select(update => JsonNode.Parse(update))]);
        }
        finally
        {
            Interlocked.Decrement(ref polling);
        }
    }

    private long Reachable(long chat) => telegram.Moved.TryGetValue(chat, out var moved)
        ? throw new BotApiRefusal(400, "Bad Request: group chat was upgraded to a supergroup chat", new() { ["migrate_to_chat_id"] = moved })
        : chat == 0 ? throw new BotApiRefusal(400, "Bad Request: chat not found") : chat;

    private FakeMessage Edit(long chat, JsonObject parameters)
    {
        var message = telegram.Find(chat, parameters["message_id"]!.GetValue<int>()) ?? throw new BotApiRefusal(400, "Bad Request: message to edit not found");
        var isSame = (parameters["text"]?.GetValue<string>() ?? message.Text) == message.Text && JsonNode.DeepEquals(parameters["reply_markup"], message.Markup);
        return isSame ? throw new BotApiRefusal(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message") : Write(message, parameters);
    }

    private static FakeMessage Write(FakeMessage message, JsonObject parameters)
    {
        message.Text = parameters["text"]?.GetValue<string>() ?? message.Text;
        message.Entities = parameters["text"] is null ? message.Entities : parameters["entities"]?.DeepClone().AsArray() ?? [];
        message.Markup = parameters["reply_markup"]?.DeepClone().AsObject();
        message.HasParseMode = parameters["parse_mode"] is not null;
        message.IsQuiet = parameters["disable_notification"]?.GetValue<bool>() ?? false;
        return message;
    }

    private async Task RefuseAsync(HttpContext http, int code, string description, JsonObject? parameters = null)
    {
        if (code == 400)
            telegram.Faults.Enqueue(description);
        http.Response.StatusCode = code;
        var answer = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        if (parameters is not null)
            answer["parameters"] = parameters.DeepClone();
        await http.Response.WriteAsJsonAsync(answer);
    }
}
