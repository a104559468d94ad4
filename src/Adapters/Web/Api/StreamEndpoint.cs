using System.Globalization;
using System.Text.Json;
using ChatAssistant.Adapters.Web.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>The same messages as server-sent events: <c>id</c> is the seq, <c>data</c> the message.</summary>
internal sealed class StreamEndpoint(ConversationReader reader, WebClosing closing)
{
    /// <summary>Shorter than the idle limit of common proxies.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public void Map(IEndpointRouteBuilder api) => api.MapGet("/stream", StreamAsync)
        .WithSummary("Streams what the assistant says")
        .WithDescription("Server-sent events from after Last-Event-ID (or 'after'); a comment each 15 seconds keeps the connection. Cookie or Bearer.")
        .Produces(StatusCodes.Status200OK, contentType: "text/event-stream")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);

    private async Task<IResult> StreamAsync(HttpContext http, long? after)
    {
        var last = after ?? 0;
        if (http.Request.Headers["Last-Event-ID"] is [{ Length: > 0 } seen] && !long.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out last))
            return Problems.BadRequest("Last-Event-ID is not a seq.");
        using var stop = closing.Link(http.RequestAborted);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await http.Response.WriteAsync("retry: 2000\n\n", stop.Token);
            await http.Response.Body.FlushAsync(stop.Token);
            while (true)
                last = await WriteNextAsync(http, last, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return Results.Empty;
        }
    }

    private async Task<long> WriteNextAsync(HttpContext http, long last, CancellationToken cancellationToken)
    {
        var said = await reader.WaitAsync(http.Conversation.Id, last, Heartbeat, cancellationToken);
        if (said.Count == 0)
            await http.Response.WriteAsync(": still here\n\n", cancellationToken);
        foreach (var message in said)
        {
            var json = JsonSerializer.Serialize(WebRenderer.Render(message), WebJson.Default.ChatMessage);
            await http.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {last = message.Sequence}\ndata: {json}\n\n"), cancellationToken);
        }

        await http.Response.Body.FlushAsync(cancellationToken);
        return last;
    }
}
