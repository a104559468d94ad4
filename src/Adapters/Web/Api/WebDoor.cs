using ChatAssistant.Adapters.Web.Conversations;
using Microsoft.AspNetCore.Http;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Stands before each endpoint: limits the address, finds the conversation of the token, limits the conversation; only then is a body read.</summary>
internal sealed class WebDoor(WebLimits limits, WebConversations conversations) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (limits.Request(http) is { } wait)
            return Problems.TooMany(http.Response, wait);
        if (await conversations.FindAsync(WebToken.Of(http.Request), http.RequestAborted) is not { } conversation)
            return Problems.Unauthorized(http.Response);
        if (limits.Message(conversation) is { } pause)
            return Problems.TooMany(http.Response, pause);
        if (SameSite.IsForeign(http.Request))
            return Problems.Forbidden("A cookie counts only from this site's own pages: send the token as a Bearer.");
        http.Features.Set(conversation);
        var result = await next(context);

        // A query value that does not bind leaves the bare status.
        return http.Response.StatusCode == StatusCodes.Status400BadRequest && result is not IStatusCodeHttpResult
            ? Problems.BadRequest("A value of the query is not of the kind expected.")
            : result;
    }
}
