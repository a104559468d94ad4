using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>Where Telegram tells what happened. Whoever does not know the secret is refused before a byte of the body is read; any replica may take it.</summary>
internal sealed class TelegramWebhook(TelegramUpdates updates, IOptions<TelegramOptions> options)
{
    public const string Path = "/channels/telegram";
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>In bytes; an update is a few thousand.</summary>
    public const int LargestBody = 1024 * 1024;

    private const int DeepestJson = 64;
    private const string RetryAfterSeconds = "2";

    private readonly byte[] secret = Encoding.ASCII.GetBytes(options.Value.SecretToken!);

    public static string UrlOf(TelegramOptions settings) => settings.PublicUrl!.TrimEnd('/') + Path;

    public async Task<IResult> TakeAsync(HttpContext http)
    {
        if (!IsTelegram(http.Request))
            return TypedResults.Unauthorized();
        if (http.Request.ContentLength > LargestBody)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        try
        {
            using var json = await JsonDocument.ParseAsync(http.Request.Body, new() { MaxDepth = DeepestJson }, http.RequestAborted);
            await updates.TakeAsync(json.RootElement, http.RequestAborted);
        }
        catch (JsonException)
        {
            // From Telegram all the same: it would only be sent again.
        }
        catch (BadHttpRequestException error)
        {
            return TypedResults.StatusCode(error.StatusCode);
        }
        catch (TurnNotCommittedException)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return TypedResults.Ok();
    }

    private bool IsTelegram(HttpRequest request) =>
        request.Headers[SecretHeader] is [{ } given] && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), secret);
}
