using System.ComponentModel;
using ChatAssistant.Adapters.Web.Conversations;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>What a person does, and what the assistant says.</summary>
internal sealed class MessageEndpoints(ITurnHandler turns, ConversationReader reader, ConversationFiles files, WebLimits limits, WebClosing closing, StorageWatch watch)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan WhenFull = TimeSpan.FromSeconds(5);

    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/messages", (Delegate)SendAsync)
            .WithSummary("Sends what a person does")
            .WithDescription("Answers once the message and everything it led to are committed. The same id is applied once; a stale option is answered in words.")
            .DescribesBody<SendMessage>(ApiExamples.Acts)
            .Answers<MessageAccepted>(ApiExamples.Accepted)
            .Refuses(400, 401, 403, 404, 409, 413, 415, 429, 503);
        api.MapGet("/messages", ReadAsync)
            .WithSummary("Reads what the assistant says")
            .WithDescription("Messages with a seq above 'after', oldest first, at most 200. With 'wait' (seconds, at most 30) an empty answer waits for a message; while it may, it counts among the streams that may be open at once (429).")
            .Answers<ChatMessages>(ApiExamples.Messages)
            .Refuses(400, 401, 429, 503);
    }

    private async Task<IResult> SendAsync(HttpContext http)
    {
        var (message, problem) = await JsonBody.ReadAsync(http.Request, WebJson.Default.SendMessage, null, http.RequestAborted);
        if (message is null)
            return problem!;
        var (content, fault) = WebInbound.Read(message);
        if (content is null)
            return Problems.BadRequest(fault!);
        if (content is InboundContent.Attachment attachment)
        {
            if (await watch.WaitAsync(files.NameAsync(http.Conversation, attachment.File, http.RequestAborted), http.RequestAborted) is not { } name)
                return Problems.NotFound("There is no such file of this conversation.");
            content = attachment with { Name = name };
        }

        try
        {
            var receipt = await turns.HandleAsync(http.Conversation.Says(message.Id!, content), http.RequestAborted);
            return receipt.Conflicting
                ? Problems.Conflict("Another message was sent with this id.")
                : TypedResults.Json(new MessageAccepted(Accepted: true, receipt.Duplicate), WebJson.Default.MessageAccepted);
        }
        catch (TurnNotCommittedException)
        {
            return Problems.NotCommitted(http.Response);
        }
    }

    private async Task<IResult> ReadAsync(HttpContext http, [Description("The last seq read; 0 for all.")] long? after, [Description("Seconds to wait for a message when there is none.")] int? wait)
    {
        if (after < 0 || wait < 0)
            return Problems.BadRequest("'after' and 'wait' are zero or more.");
        if (reader.Recall(http.Conversation.Id, after ?? 0) is { Count: > 0 } just)
            return Messages(just);
        using var place = wait > 0 ? limits.Stream(http) : null;
        if (place is { IsAcquired: false })
            return Problems.TooMany(http.Response, WhenFull);
        using var stop = closing.Link(http.RequestAborted);
        var longest = TimeSpan.FromSeconds(wait ?? 0);
        return Messages(await WaitAsync(http.Conversation.Id, after ?? 0, longest < LongestWait ? longest : LongestWait, stop.Token));
    }

    /// <summary>Cut short, because the host stops or the reader left: nothing was said yet.</summary>
    private async Task<IReadOnlyList<SaidMessage>> WaitAsync(Guid conversation, long after, TimeSpan wait, CancellationToken stop)
    {
        try
        {
            return await reader.WaitAsync(conversation, after, wait, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return [];
        }
    }

    private static JsonHttpResult<ChatMessages> Messages(IReadOnlyList<SaidMessage> said) =>
        TypedResults.Json(new ChatMessages([.. said.Select(WebRenderer.Render)]), WebJson.Default.ChatMessages);
}
