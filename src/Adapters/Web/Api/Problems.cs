using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>What may go wrong with a request, as problem details (RFC 9457).</summary>
internal static class Problems
{
    public static ProblemHttpResult BadRequest(string detail) => Problem(StatusCodes.Status400BadRequest, detail);

    public static ProblemHttpResult NotFound(string detail) => Problem(StatusCodes.Status404NotFound, detail);

    public static ProblemHttpResult Conflict(string detail) => Problem(StatusCodes.Status409Conflict, detail);

    public static ProblemHttpResult TooLarge(long most) =>
        Problem(StatusCodes.Status413PayloadTooLarge, string.Create(CultureInfo.InvariantCulture, $"The body may hold {most} bytes at most."));

    public static ProblemHttpResult UnsupportedMediaType(string expected) => Problem(StatusCodes.Status415UnsupportedMediaType, $"The body must be {expected}.");

    public static ProblemHttpResult Unauthorized(HttpResponse response)
    {
        response.Headers.WWWAuthenticate = "Bearer";
        return Problem(StatusCodes.Status401Unauthorized, "Send the conversation's token as a Bearer.");
    }

    public static ProblemHttpResult Forbidden(string detail) => Problem(StatusCodes.Status403Forbidden, detail);

    public static ProblemHttpResult TooMany(HttpResponse response, TimeSpan after) =>
        Later(response, after, StatusCodes.Status429TooManyRequests, "Too many requests: try again after the time in Retry-After.");

    public static ProblemHttpResult NotCommitted(HttpResponse response) =>
        Later(response, TimeSpan.FromSeconds(1), StatusCodes.Status503ServiceUnavailable, "The message was not stored: send it again with the same id.");

    public static ProblemHttpResult Away(HttpResponse response) =>
        Later(response, TimeSpan.FromSeconds(2), StatusCodes.Status503ServiceUnavailable, "The assistant cannot reach its database just now. Nothing that was accepted is lost: send the same again in a moment.");

    /// <summary>What the server found wrong while it read the body.</summary>
    public static ProblemHttpResult Of(BadHttpRequestException error) => Problem(error.StatusCode, "The body could not be read.");

    private static ProblemHttpResult Later(HttpResponse response, TimeSpan after, int status, string detail)
    {
        response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Problem(status, detail);
    }

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}
