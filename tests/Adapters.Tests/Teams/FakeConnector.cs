using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Tests.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>The Bot Connector, the login and a OneDrive on loopback: as strict as the connector's description, with faults on demand.</summary>
internal sealed class FakeConnector(FakeTeams teams, FakeLogin login) : IAsyncDisposable
{
    /// <summary>In UTF-16 units, of the JSON.</summary>
    private const int LargestActivity = 100 * 1024;

    private const string Prefix = "/connector/";

    private WebApplication? app;

    public string Origin => app!.Urls.First();

    public string ServiceUrl => Origin + Prefix;

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/v1/.well-known/openidconfiguration", (HttpContext http) => Results.Json(login.Metadata(RoutedToLoopback.AuthorityOf(http.Request) ?? Origin)));
        app.MapGet("/keys", (HttpContext http) => Results.Json(login.Keys(RoutedToLoopback.AuthorityOf(http.Request))));
        app.MapPost("/{tenant}/oauth2/v2.0/token", (Delegate)GiveTokenAsync);
        app.MapGet("/metadata/identity/oauth2/token", (HttpContext http) => login.GiveToMachine(http.Request));
        app.Map("/elsewhere", () => teams.Redirected++);
        app.MapPut("/upload/{name}", UploadAsync);
        app.Map(Prefix + "{**path}", AnswerAsync);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
    }

    private async Task<IResult> GiveTokenAsync(HttpContext http, string tenant)
    {
        var authority = (RoutedToLoopback.AuthorityOf(http.Request) ?? Origin.Replace("http:", "https:", StringComparison.Ordinal)) + "/" + tenant;
        return await login.GiveAsync(authority, await http.Request.ReadFormAsync());
    }

    private async Task UploadAsync(HttpContext http, string name)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes);
        if (http.Request.Headers.Authorization.Count > 0 || http.Request.Headers.ContentRange != $"bytes 0-{bytes.Length - 1}/{bytes.Length}")
            teams.Faults.Enqueue("The upload has a token, or no range.");
        teams.Uploads[name] = bytes.ToArray();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Features.Get<IHttpRequestFeature>()!.RawTarget[(Prefix.Length - 1)..];
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        var body = text.Length > 0 ? JsonNode.Parse(text)!.AsObject() : null;
        var fault = http.Request.Headers.Authorization != "Bearer " + FakeLogin.BotToken ? "The token is not the bot's." : ConnectorDescription.Instance.Fault(http.Request.Method, path, body);
        if (fault is not null)
        {
            teams.Faults.Enqueue(fault);
            await RefuseAsync(http, 400, "BadSyntax");
            return;
        }

        teams.Calls.Enqueue((http.Request.Method, path, body));
        var segments = path.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        if (text.Length > LargestActivity || (segments is [_, _, var place, "activities"] && body?["attachments"] is not null && teams.TooBig.TryRemove(place, out _)))
            await RefuseAsync(http, 413, "MessageSizeTooBig");
        else
            await ActAsync(http, http.Request.Method, segments, body);
    }

    private Task ActAsync(HttpContext http, string method, string[] path, JsonObject? body) => (method, path) switch
    {
        ("POST", ["v3", "conversations"]) => OpenAsync(http, body!),
        ("POST", ["v3", "conversations", var place, "activities"]) when body!["type"]!.GetValue<string>() == "typing" => SayAsync(http, 202, null),
        ("POST", ["v3", "conversations", var place, "activities"]) => WriteAsync(http, place, body),
        ("PUT", ["v3", "conversations", var place, "activities", var id]) => teams.Replace(place, id, body) ? SayAsync(http, 200, id) : RefuseAsync(http, 404, "ActivityNotFoundInConversation"),
        ("DELETE", ["v3", "conversations", var place, "activities", var id]) => teams.Replace(place, id, null) ? SayAsync(http, 200, null) : RefuseAsync(http, 404, "ActivityNotFoundInConversation"),
        ("GET", ["v3", "conversations", _, "members"]) => http.Response.WriteAsync("""[{"id":"29:lea","name":"lea"}]"""),
        _ => RefuseAsync(http, 404, "NotFound"),
    };

    private Task OpenAsync(HttpContext http, JsonObject body)
    {
        if (body["isGroup"]!.GetValue<bool>())
            return PostAsync(http, body["channelData"]!["channel"]!["id"]!.GetValue<string>(), body["activity"]!.AsObject());
        var member = body["members"]![0]!["id"]!.GetValue<string>();
        if (body["tenantId"]?.GetValue<string>() != FakeTeams.Tenant || teams.WithoutApp.ContainsKey(member))
            return RefuseAsync(http, 403, "BotNotInConversationRoster");
        return SayAsync(http, 201, "a:" + member[3..]);
    }

    /// <summary>A thread of its own in a channel.</summary>
    private Task PostAsync(HttpContext http, string channel, JsonObject activity)
    {
        var id = teams.Add(channel, activity);
        http.Response.StatusCode = 201;
        return http.Response.WriteAsync(JsonSerializer.Serialize(new { id = $"{channel};messageid={id}", activityId = id }));
    }

    private async Task WriteAsync(HttpContext http, string place, JsonObject activity)
    {
        if (activity.ContainsKey("text") == activity.ContainsKey("attachments"))
            teams.Faults.Enqueue("Words and a card in one activity, or nothing at all.");
        if (teams.RedirectsTo is { } elsewhere)
        {
            (http.Response.StatusCode, http.Response.Headers.Location) = (307, elsewhere);
            return;
        }

        if (teams.Closed.TryGetValue(place, out var reason))
        {
            await RefuseAsync(http, reason.Status, reason.Code);
            return;
        }

        var fault = teams.Attempt(place);
        switch (fault)
        {
            case PlatformFault.Throttled:
                http.Response.Headers.Date = "Tue, 03 Mar 2026 23:59:50 GMT";
                http.Response.Headers.RetryAfter = teams.SaysWhenByDate ? "Wed, 04 Mar 2026 00:00:20 GMT" : "30";
                await RefuseAsync(http, 429, "TooManyRequests");
                return;
            case PlatformFault.Blocked:
                await RefuseAsync(http, JsonNode.Parse(TeamsData.Payload("docs-connector-403-blocked"))!);
                return;
            case PlatformFault.Refused:
                await RefuseAsync(http, JsonNode.Parse(TeamsData.Payload("pg-connector-400-empty"))!);
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

        var id = teams.Add(place, activity);
        if (fault == PlatformFault.CutAfter)
            http.Abort();
        else
            await SayAsync(http, 201, id);
    }

    private static Task SayAsync(HttpContext http, int status, string? id)
    {
        http.Response.StatusCode = status;
        return id is null ? Task.CompletedTask : http.Response.WriteAsync(JsonSerializer.Serialize(new { id }));
    }

    private static Task RefuseAsync(HttpContext http, JsonNode documented)
    {
        http.Response.StatusCode = documented["status"]!.GetValue<int>();
        return http.Response.WriteAsync(documented["body"]!.ToJsonString());
    }

    private static Task RefuseAsync(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(JsonSerializer.Serialize(new { error = new { code, message = code } }));
    }
}
