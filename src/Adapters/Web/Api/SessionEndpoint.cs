using System.ComponentModel;
using System.Text.RegularExpressions;
using ChatAssistant.Adapters.Web.Conversations;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Opens conversations.</summary>
internal sealed partial class SessionEndpoint(ITurnHandler turns, WebConversations conversations, WebLimits limits)
{
    private const int LongestInvite = 100;

    public void Map(IEndpointRouteBuilder api) => api.MapPost("/sessions", OpenAsync)
        .WithSummary("Opens a conversation")
        .WithDescription("The token is the only key to the conversation. With cookie=true it is put into an HttpOnly cookie instead of the answer.")
        .DescribesBody<StartSession>(new Dictionary<string, string> { ["by an invite"] = ApiExamples.Start }, required: false)
        .Answers<SessionStarted>(ApiExamples.Started, StatusCodes.Status201Created)
        .Refuses(400, 403, 413, 415, 429, 503)
        .IsOpen();

    private async Task<IResult> OpenAsync(HttpContext http, [Description("For this site's own pages.")] bool? cookie)
    {
        if ((limits.Request(http) ?? limits.Session(http)) is { } wait)
            return Problems.TooMany(http.Response, wait);
        if (cookie == true && !SameSite.IsOwn(http.Request))
            return Problems.Forbidden("A cookie is given only to this site's own pages.");
        var (start, problem) = await JsonBody.ReadAsync(http.Request, WebJson.Default.StartSession, new StartSession(), http.RequestAborted);
        if (start is null)
            return problem!;
        if (start.Language is { } language && !LanguageTag().IsMatch(language))
            return Problems.BadRequest("'language' is not a language tag such as fr or en-GB.");
        if (start.Invite?.Length > LongestInvite)
            return Problems.BadRequest("'invite' is too long.");

        var token = WebToken.Create();
        var key = WebToken.Hash(token);
        var arrival = new InboundContent.Arrived(start.Invite is { } invite ? WebInbound.Clean(invite) : null);
        try
        {
            await turns.HandleAsync(new(WebConversation.AddressOf(key), "arrived", "first", new(key, "", start.Language), arrival), http.RequestAborted);
        }
        catch (TurnNotCommittedException)
        {
            return Problems.NotCommitted(http.Response);
        }

        var conversation = await conversations.FindAsync(token, http.RequestAborted) ?? throw new InvalidOperationException("The turn that opened the conversation left none.");
        if (cookie == true)
            WebToken.Keep(http.Response, token);
        return TypedResults.Json(new SessionStarted(conversation.Id.ToString("N"), cookie == true ? null : token), WebJson.Default.SessionStarted, statusCode: StatusCodes.Status201Created);
    }

    [GeneratedRegex("^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}$")]
    private static partial Regex LanguageTag();
}
