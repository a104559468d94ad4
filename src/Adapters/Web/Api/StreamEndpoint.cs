using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using ChatAssistant.Adapters.Web.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>The same messages as server-sent events: <c>id</c> is the seq, <c>data</c> the message.</summary>
internal sealed class StreamEndpoint(ConversationReader reader, WebLimits limits, WebClosing closing, TimeProvider time)
{
    /// <summary>Shorter than the idle limit of common proxies.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan WhenFull = TimeSpan.FromSeconds(5);

    public void Map(IEndpointRouteBuilder api) => api.MapGet("/stream", StreamAsync)
        .WithSummary("Streams what the assistant says")
        .WithDescription("Server-sent events: 'id' is the seq, 'data' a message as in GET /api/chat/messages; a comment each 15 seconds keeps the connection. So many may be open at once (429).")
        .Produces<string>(StatusCodes.Status200OK, "text/event-stream")
        .Refuses(400, 401, 429, 503);

    private async Task<IResult> StreamAsync(
        HttpContext http,
        [Description("The last seq read; 0 for all.")] long? after,
        [FromHeader(Name = "Last-Event-ID"), Description("The same, as browsers send it when they connect again.")] string? lastEvent)
    {
        var last = after ?? 0;
        if (!string.IsNullOrEmpty(lastEvent) && !long.TryParse(lastEvent, NumberStyles.None, CultureInfo.InvariantCulture, out last))
            return Problems.BadRequest("Last-Event-ID is not a seq.");
        using var place = limits.Stream(http);
        if (!place.IsAcquired)
            return Problems.TooMany(http.Response, WhenFull);
        using var stop = closing.Link(http.RequestAborted);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var events = new EventWriter(http.Response, time);
        try
        {
            await events.WriteAsync("retry: 2000", stop.Token);
            while (true)
                last = await WriteNextAsync(http.Conversation, events, last, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return Results.Empty;
        }
    }

    private async Task<long> WriteNextAsync(WebConversation conversation, EventWriter events, long last, CancellationToken cancellationToken)
    {
        var said = await reader.WaitAsync(conversation.Id, last, Heartbeat, cancellationToken);
        if (said.Count == 0)
            await events.WriteAsync(": still here", cancellationToken);
        foreach (var message in said)
        {
            var json = JsonSerializer.Serialize(WebRenderer.Render(message), WebJson.Default.ChatMessage);
            await events.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {last = message.Sequence}\ndata: {json}"), cancellationToken);
        }

        return last;
    }
}
