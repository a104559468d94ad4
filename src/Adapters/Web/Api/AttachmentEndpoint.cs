using ChatAssistant.Adapters.Web.Conversations;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Keeps a file that a person is about to send.</summary>
internal sealed class AttachmentEndpoint(ConversationFiles files, WebLimits limits, StorageWatch watch)
{
    /// <summary>The file and the multipart's own lines.</summary>
    private const int LargestBody = ConversationFiles.Largest + (64 * 1024);

    private static readonly FormOptions Limits = new() { MultipartBodyLengthLimit = LargestBody, ValueLengthLimit = 1024, ValueCountLimit = 10, BufferBodyLengthLimit = LargestBody };

    public void Map(IEndpointRouteBuilder api) => api.MapPost("/attachments", (Delegate)KeepAsync)
        .WithSummary("Keeps a file to be sent in a message")
        .WithDescription("multipart/form-data with one file of at most 10 MB.")
        .DescribesBody<AttachmentForm>(new Dictionary<string, string>(), "multipart/form-data")
        .Answers<AttachmentKept>(ApiExamples.Kept)
        .Refuses(400, 401, 403, 413, 415, 429, 503)
        .DisableAntiforgery();

    private async Task<IResult> KeepAsync(HttpContext http)
    {
        if (limits.Attachment(http.Conversation) is { } wait)
            return Problems.TooMany(http.Response, wait);
        if (!http.Request.HasFormContentType)
            return Problems.UnsupportedMediaType("multipart/form-data");
        if (http.Request.ContentLength > LargestBody)
            return Problems.TooLarge(ConversationFiles.Largest);
        var (file, problem) = await ReadAsync(http);
        if (file is null)
            return problem!;
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, http.RequestAborted);
        var kept = await watch.WaitAsync(files.KeepAsync(http.Conversation, file.FileName, file.ContentType, bytes.ToArray(), http.RequestAborted), http.RequestAborted);
        return kept is null ? Problems.Unauthorized(http.Response) : TypedResults.Json(new AttachmentKept(kept.File.ToString("N")), WebJson.Default.AttachmentKept);
    }

    private static async Task<(IFormFile? File, ProblemHttpResult? Problem)> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestBody;
        try
        {
            var form = await http.Request.ReadFormAsync(Limits, http.RequestAborted);
            return form.Files is not [var file] ? (null, Problems.BadRequest("Send one file."))
                : file.Length > ConversationFiles.Largest ? (null, Problems.TooLarge(ConversationFiles.Largest))
                : (file, null);
        }
        catch (BadHttpRequestException error)
        {
            return (null, Problems.Of(error));
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            return (null, Problems.BadRequest("The body is not a well formed multipart/form-data."));
        }
    }
}
