using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Discord on loopback: REST as strict as its description and its documented limits, the gateway, and people. Its use is told in <see cref="FakeDiscord"/>.</summary>
internal sealed class FakeDiscordApi : IAsyncDisposable
{
    private const string BasePath = "/api/v10";
    private static readonly Duration Pause = Duration.FromSeconds(30);

    private readonly FakeDiscord discord;
    private readonly FakeRoutes routes;
    private readonly FakeBuckets buckets;
    // Nothing waits on its handle: it needs no disposing, and the api may be disposed twice.
    private readonly CancellationTokenSource stopping = new();
    private WebApplication? app;

    /// <param name="committed">Whether anything was committed so far; for what an acknowledged event says.</param>
    public FakeDiscordApi(FakeDiscord discord, Func<bool>? committed = null)
    {
        this.discord = discord;
        committed ??= () => true;
        Gateway = new(discord, committed);
        Door = new(discord, committed, (interaction, callback) => Respond(interaction, callback));
        People = new(discord, Gateway.Tell, interaction => Door.Url is null ? Gateway.Tell("INTERACTION_CREATE", interaction.Json) : Door.Tell(interaction));
        routes = new(discord, Gateway, () => GatewayUrl);
        buckets = new(discord);
    }

    public FakeGateway Gateway { get; }

    public FakeHttpDoor Door { get; }

    public FakePeople People { get; }

    public FakeFaults Faults { get; } = new();

    /// <summary>For <c>ApiBaseUrl</c>.</summary>
    public string BaseUrl => app!.Urls.First() + BasePath;

    /// <summary>For <c>GatewayUrl</c>; also what GET /gateway/bot says.</summary>
    public string GatewayUrl => app!.Urls.First().Replace("http://", "ws://", StringComparison.Ordinal) + "/gateway";

    /// <summary>False for a test that breaks the rules on purpose.</summary>
    public bool MindsViolations { get; set; } = true;

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024);
        app = builder.Build();
        app.UseWebSockets();
        app.Map("/gateway/{**rest}", Gateway.ServeAsync);
        app.Map(BasePath + "/{**path}", AnswerAsync);
        await app.StartAsync();
        Gateway.ResumeUrl = GatewayUrl + "/resume";
    }

    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
            return;
        await stopping.CancelAsync();
        Door.Dispose();
        Gateway.DropAll();
        if (app is not null)
            await app.DisposeAsync();
        if (MindsViolations)
            Assert.Empty(discord.Violations);
    }

    private void Respond(FakeInteraction interaction, JsonObject callback)
    {
        const string path = "/interactions/{interaction_id}/{interaction_token}/callback";
        if ((DiscordDescription.Instance.Fault("POST", path, callback) ?? DiscordLimits.Callback(callback, [])) is { } fault)
            discord.Violations.Enqueue($"The answer in the response: {fault}: {callback.ToJsonString()}");
        else
            interaction.Respond(callback, []);
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var (method, path) = (http.Request.Method, http.Request.Path.Value![BasePath.Length..]);
        var (body, files) = await FakeBody.ReadAsync(http.Request);
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var call = new FakeCall(method, path + http.Request.QueryString, body, files, routes.Towards(method, segments), discord.Now);
        discord.Calls.Enqueue(call);
        try
        {
            var fault = Faults.IsDown ? FakeFault.ServerError : Faults.Take(call);
            if (await TroubleAsync(http, fault) || await LimitAsync(http, call))
                return;
            Check(http.Request, call);
            var (status, answer) = routes.Answer(call);
            if (fault == FakeFault.CutAfter)
                http.Abort();
            else
                await SayAsync(http, status, answer);
        }
        catch (DiscordRefusal refusal)
        {
            if (refusal.Status == 400)
                discord.Violations.Enqueue($"{method} {path}: {refusal.Message}: {body?.ToJsonString()}");
            await SayAsync(http, refusal.Status, refusal.Body);
        }
    }

    /// <exception cref="DiscordRefusal">It is not as the platform asks.</exception>
    private static void Check(HttpRequest request, FakeCall call)
    {
        var isByToken = call.Segments is ["webhooks" or "interactions", ..];
        if (!request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
            throw new DiscordRefusal(400, 0, $"User-Agent « {request.Headers.UserAgent} »");
        if (isByToken ? request.Headers.ContainsKey("Authorization") : request.Headers.Authorization != "Bot " + FakeDiscord.Token)
            throw isByToken ? new DiscordRefusal(400, 0, "The bot's token goes where it is not needed") : new DiscordRefusal(401, 0, "401: Unauthorized");
        if (request.ContentType is null && call.Method is "POST" or "PUT" or "PATCH")
            throw new DiscordRefusal(400, 0, "Without Content-Type");
        if (FakeRoutes.Find(call.Method, call.Segments) is not { } path || !DiscordDescription.Instance.Knows(call.Method, path))
            throw new DiscordRefusal(400, 0, "Nothing is there");
        if ((DiscordDescription.Instance.Fault(call.Method, path, call.Body) ?? DiscordLimits.Fault(call.Method, path, call.Body, call.Files, call.At.ToDateTimeOffset())) is { } fault)
            throw new DiscordRefusal(400, 50035, "Invalid Form Body: " + fault);
    }

    private async Task<bool> LimitAsync(HttpContext http, FakeCall call)
    {
        var bucket = Faults.Bucket ?? (1000, Duration.FromSeconds(1));
        if (buckets.Count(http.Response, $"{call.Method} {FakeRoutes.Find(call.Method, call.Segments)}", call.Segments is [_, var topLevel, ..] ? topLevel : "", bucket) is not { } wait)
            return false;
        await ThrottleAsync(http, wait, "user");
        return true;
    }

    /// <returns>True when that was all.</returns>
    private async Task<bool> TroubleAsync(HttpContext http, FakeFault? fault)
    {
        switch (fault)
        {
            case FakeFault.UserLimit or FakeFault.GlobalLimit or FakeFault.SharedLimit:
                await ThrottleAsync(http, Pause, fault switch { FakeFault.UserLimit => "user", FakeFault.GlobalLimit => "global", _ => "shared" });
                return true;
            case FakeFault.ServerError:
                http.Response.StatusCode = 502;
                await http.Response.WriteAsync("<html>Bad Gateway</html>");
                return true;
            case FakeFault.Blocked:
                await SayAsync(http, 403, new DiscordRefusal(403, 50007, "Cannot send messages to this user").Body);
                return true;
            case FakeFault.MissingPermissions:
                await SayAsync(http, 403, new DiscordRefusal(403, 50013, "Missing Permissions").Body);
                return true;
            case FakeFault.Unauthorized:
                await SayAsync(http, 401, new DiscordRefusal(401, 0, "401: Unauthorized").Body);
                return true;
            case FakeFault.Refused:
                await SayAsync(http, 400, new DiscordRefusal(400, 50035, "Invalid Form Body", new JsonObject { ["content"] = new JsonObject { ["_errors"] = new JsonArray(new JsonObject { ["code"] = "BASE_TYPE_BAD", ["message"] = "Bad." }) } }).Body);
                return true;
            case FakeFault.Hang:
                using (var over = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token, http.RequestAborted))
                    await Task.Delay(Timeout.Infinite, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return true;
            case FakeFault.CutBefore:
                http.Abort();
                return true;
            default:
                return false;
        }
    }

    private static Task ThrottleAsync(HttpContext http, Duration wait, string scope)
    {
        http.Response.Headers["X-RateLimit-Scope"] = scope;
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (scope == "global")
            http.Response.Headers["X-RateLimit-Global"] = "true";
        return SayAsync(http, 429, new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = wait.TotalSeconds, ["global"] = scope == "global" });
    }

    private static Task SayAsync(HttpContext http, int status, JsonNode? body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = body is null ? null : "application/json";
        return body is null ? Task.CompletedTask : http.Response.WriteAsync(body.ToJsonString(), Encoding.UTF8);
    }
}
