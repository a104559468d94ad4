using Microsoft.Extensions.Hosting;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Ends requests that wait when the host stops, so that stopping does not wait for them.</summary>
internal sealed class WebClosing(IHostApplicationLifetime lifetime)
{
    public CancellationTokenSource Link(CancellationToken aborted) => CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
}
