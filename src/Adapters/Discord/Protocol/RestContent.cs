using System.Globalization;
using System.Net.Http.Headers;

namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>The body of a call: JSON alone, or JSON with files.</summary>
internal static class RestContent
{
    private const string Json = "application/json";

    public static HttpContent? Of(RestRequest request)
    {
        if (request.Method == HttpMethod.Get || request.Method == HttpMethod.Delete)
            return null;
        var body = new ByteArrayContent(request.Body ?? []) { Headers = { ContentType = new(Json) } };
        if (request.Files.Count == 0)
            return body;
        var form = new MultipartFormDataContent { { body, "payload_json" } };
        for (var i = 0; i < request.Files.Count; i++)
        {
            var (name, bytes, mediaType, _) = request.Files[i];
            form.Add(new ReadOnlyMemoryContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } }, string.Create(CultureInfo.InvariantCulture, $"files[{i}]"), name);
        }

        return form;
    }
}
