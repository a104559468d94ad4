using Microsoft.AspNetCore.Http;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Writes server-sent events, each at once. A reader that does not take one within half a minute is cut off: it would hold a place and memory.</summary>
internal sealed class EventWriter(HttpResponse response, TimeProvider time)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <exception cref="OperationCanceledException">The reader left or was cut off.</exception>
    public async Task WriteAsync(string lines, CancellationToken cancellationToken)
    {
        using var tooSlow = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, tooSlow.Token);
        try
        {
            await response.WriteAsync(lines + "\n\n", either.Token);
            await response.Body.FlushAsync(either.Token);
        }
        catch (OperationCanceledException) when (tooSlow.IsCancellationRequested)
        {
            response.HttpContext.Abort();
            throw;
        }
    }
}
