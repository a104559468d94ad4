using System.Security.Claims;
using System.Text.Json;
using ChatAssistant.Adapters.Teams.Authentication;
using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Adapters.Teams;

/// <summary>
/// Where Teams tells what happened: the bot's messaging endpoint. Whoever does not prove to be the Bot Framework is refused before a byte of the body is read;
/// what the token is good for is checked before anything acts. Any replica may take it.
/// </summary>
internal sealed partial class TeamsEndpoint(TeamsActivities activities, TeamsTrust trust, IStorage storage, ILogger<TeamsEndpoint> logger)
{
    public const string Path = "/channels/teams";

    /// <summary>In bytes; Teams has 100 KB at most in a message.</summary>
    public const int LargestBody = 256 * 1024;

    private const string RetryAfterSeconds = "2";

    public async Task<IResult> TakeAsync(HttpContext http)
    {
        try
        {
            var proof = await http.AuthenticateAsync(TeamsAuthentication.Scheme);
            if (proof.Failure is TeamsKeysMissingException missing)
                return Answer(http, missing);
            if (proof is not { Succeeded: true, Principal: { } caller })
            {
                Refused("the token is not good");
                return TypedResults.Unauthorized();
            }

            return http.Request.ContentLength > LargestBody ? TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge) : await TakeAsync(http, caller);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Answer(http, error);
        }
    }

    private async Task<IResult> TakeAsync(HttpContext http, ClaimsPrincipal caller)
    {
        if (await JsonSerializer.DeserializeAsync(http.Request.Body, ConnectorJson.Default.Activity, http.RequestAborted) is not { } activity)
            return TypedResults.BadRequest();
        if (trust.Refusal(caller, activity) is { } reason)
        {
            Refused(reason);
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        var response = await TakeAsync(activity, http.RequestAborted);
        return response.Body is { } body ? TypedResults.Text(body.GetRawText(), "application/json; charset=utf-8", statusCode: response.Status) : TypedResults.StatusCode(response.Status);
    }

    /// <summary>What cannot be read would only be sent again; what could not be kept, or checked for want of keys, is to be.</summary>
    private StatusCodeHttpResult Answer(HttpContext http, Exception error)
    {
        if (error is JsonException)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        if (error is BadHttpRequestException refused)
            return TypedResults.StatusCode(refused.StatusCode);
        if (error is not TurnNotCommittedException)
            NotTaken(error.GetType().Name);
        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<InvokeResponse> TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            return await activities.TakeAsync(activity, cancellationToken);
        }
        catch (Exception error) when (error is StorageAwayException || storage.IsTransient(error))
        {
            throw new TurnNotCommittedException("What the activity is about could not be read.", error);
        }
#pragma warning disable CA1031 // an activity that breaks us today would break us tomorrow: it must not come again and again
        catch (Exception error) when (error is not (TurnNotCommittedException or OperationCanceledException))
#pragma warning restore CA1031
        {
            PassedOver(error.GetType().Name);
            return new(StatusCodes.Status200OK);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A request to the Teams endpoint was refused: {Reason}")]
    private partial void Refused(string reason);

    [LoggerMessage(2, LogLevel.Warning, "An activity was passed over: {Error}")]
    private partial void PassedOver(string error);

    [LoggerMessage(3, LogLevel.Error, "A request to the Teams endpoint could not be taken, it is answered with 503: {Error}")]
    private partial void NotTaken(string error);
}
