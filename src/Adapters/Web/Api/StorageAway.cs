using ChatAssistant.Adapters.Web.Pages;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>What any address of this site answers while the database is away: 503, in words for a program or for whoever opens a page. Other faults get the framework's problem details.</summary>
internal sealed class StorageAway(IStorage storage, WebTexts texts) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not (StorageAwayException or TurnNotCommittedException) && !storage.IsTransient(exception))
            return false;
        var problem = Problems.Away(httpContext.Response);
        var isPage = HttpMethods.IsGet(httpContext.Request.Method) && httpContext.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == "text/html");
        await (isPage ? Page(PageVisit.Preferred(httpContext.Request)) : (IResult)problem).ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>Nothing here needs escaping: the words are our own, without a value in them.</summary>
    private ContentHttpResult Page(string language) => TypedResults.Text(
        $"""
        <!doctype html>
        <html lang="{language}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{texts[language, "name"]}</title></head>
        <body><main><h1>{texts[language, "name"]}</h1><p>{texts[language, "away"]} <a href="">{texts[language, "opening.retry"]}</a></p></main></body>
        </html>
        """, "text/html; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
}
