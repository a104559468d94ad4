using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Reads a request's JSON, never more than 64 KB of it.</summary>
internal static class JsonBody
{
    public const int Most = 64 * 1024;

    /// <param name="request">The request.</param>
    /// <param name="type">What is expected.</param>
    /// <param name="absent">What no body at all stands for; null when one is required.</param>
    /// <returns>The value, or what is wrong.</returns>
    public static async ValueTask<(T? Value, ProblemHttpResult? Problem)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, T? absent, CancellationToken cancellationToken)
        where T : class
    {
        if (request.ContentLength > Most)
            return (null, Problems.TooLarge(Most));
        try
        {
            var read = await request.BodyReader.ReadAtLeastAsync(Most + 1, cancellationToken);
            var (value, problem) = Parse(request, read.Buffer, type, absent);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return (value, problem);
        }
        catch (BadHttpRequestException error)
        {
            return (null, Problems.Of(error));
        }
    }

    private static (T? Value, ProblemHttpResult? Problem) Parse<T>(HttpRequest request, ReadOnlySequence<byte> body, JsonTypeInfo<T> type, T? absent)
        where T : class
    {
        if (body.Length > Most)
            return (null, Problems.TooLarge(Most));
        if (body.IsEmpty && absent is not null)
            return (absent, null);
        if (!request.HasJsonContentType())
            return (null, Problems.UnsupportedMediaType("application/json"));
        try
        {
            var reader = new Utf8JsonReader(body);
            var value = JsonSerializer.Deserialize(ref reader, type);
            reader.Read();
            return value is null ? (null, Problems.BadRequest("The body must be a JSON object.")) : (value, null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a text that is not valid Unicode.
            return (null, Problems.BadRequest("The body is not the JSON object expected here."));
        }
    }
}
