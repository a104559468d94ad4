using System.Text.Json;
using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Where Discord tells of interactions. Whoever did not sign is refused before anything is parsed; any replica may take them.</summary>
internal sealed class DiscordEndpoint(DiscordDoorway doorway, IOptions<DiscordOptions> options, TimeProvider time)
{
    public const string Path = "/channels/discord";

    /// <summary>In bytes; an interaction is a few thousand.</summary>
    public const int LargestBody = 1024 * 1024;

    private readonly InteractionSignature signature = new(options.Value.PublicKey!, time);

    public async Task<IResult> TakeAsync(HttpContext http)
    {
        if (http.Request.Headers[InteractionSignature.SignatureHeader] is not [{ } signed] || http.Request.Headers[InteractionSignature.TimestampHeader] is not [{ } at])
            return TypedResults.Unauthorized();
        if (http.Request.ContentLength > LargestBody)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        byte[] body;
        try
        {
            using var buffer = new MemoryStream();
            await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
            body = buffer.ToArray();
        }
        catch (BadHttpRequestException error)
        {
            return TypedResults.StatusCode(error.StatusCode);
        }

        if (!signature.IsGood(signed, at, body))
            return TypedResults.Unauthorized();
        if (Read(body) is not { } interaction)
            return TypedResults.BadRequest();
        if (interaction.Type == InteractionType.Ping)
            return Answer(InteractionCallback.Pong);
        var sent = new TaskCompletionSource<RestFault?>(TaskCreationOptions.RunContinuationsAsynchronously);
        http.Response.OnCompleted(() => Task.FromResult(sent.TrySetResult(null)));
        return Answer(await doorway.AnswerAsync(interaction, sent.Task));
    }

    private static JsonHttpResult<InteractionCallback> Answer(InteractionCallback callback) => TypedResults.Json(callback, DiscordJson.Default.InteractionCallback);

    private static Interaction? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DiscordJson.Default.Interaction);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
