using ChatAssistant.Adapters.Web.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Files by their unguessable address: always saved, never shown in our site's name.</summary>
internal sealed class FileEndpoint(ConversationFiles files, WebLimits limits)
{
    public void Map(IEndpointRouteBuilder app) => app.MapGet("/files/{key}", DownloadAsync)
        .WithTags("Chat")
        .WithSummary("Downloads a file")
        .WithDescription("By the url of a message's attachment; the address is the only key to it.")
        .Produces<FileResult>(StatusCodes.Status200OK, "application/octet-stream")
        .Refuses(404, 429, 503)
        .IsOpen();

    private async Task<IResult> DownloadAsync(HttpContext http, string key)
    {
        if (limits.Request(http) is { } wait)
            return Problems.TooMany(http.Response, wait);
        if (await files.OpenAsync(key, http.RequestAborted) is not { } file)
            return Problems.NotFound("There is no such file, or it has expired.");
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(file.Bytes, file.MediaType, file.Name);
    }
}
