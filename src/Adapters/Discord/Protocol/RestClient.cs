using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>Carries calls: the limits first, then one request, and its answer or refusal as a value. No address and no token leaves in a fault.</summary>
internal sealed class RestClient(IHttpClientFactory clients, DiscordAccess access, RateLimits limits)
{
    /// <summary>For what has no result.</summary>
    /// <returns>Null when it was done.</returns>
    public async Task<RestFault?> SendAsync(RestRequest request, CancellationToken cancellationToken) =>
        (await SendAsync<object>(request, null, cancellationToken)).Fault;

    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<RestResult<T>> SendAsync<T>(RestRequest request, JsonTypeInfo<T>? type, CancellationToken cancellationToken)
        where T : class
    {
        if (limits.Ask(request) is { } refused)
            return refused;
        try
        {
            using var http = clients.CreateClient(nameof(RestClient));
            using var message = MessageOf(request);
            using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var fault = answer.IsSuccessStatusCode ? null : await RestAnswer.FaultAsync(answer, cancellationToken);
            limits.Learn(request, RestAnswer.LimitsIn(answer), fault);
            if (fault is not null)
                return fault;
            return type is null ? default : new(await RestAnswer.ReadAsync(answer, type, cancellationToken), null);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or JsonException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // Its words may hold the address, which may hold a token.
            return new RestFault(null, null, error.GetType().Name);
        }
        finally
        {
            limits.End(request);
        }
    }

    private HttpRequestMessage MessageOf(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Method, access.ApiBaseUrl + request.Path) { Content = RestContent.Of(request) };
        message.Headers.TryAddWithoutValidation("User-Agent", access.UserAgent);
        if (request.IsAuthorized)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", access.Token);
        return message;
    }
}
