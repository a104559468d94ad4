using Microsoft.AspNetCore.Http;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Sends what is for any host to the fake on loopback, and tells it for whom it was meant: so addresses are the real ones, and nothing leaves this machine.</summary>
internal sealed class RoutedToLoopback(Func<string> origin) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private const string Meant = "X-Meant-For";

    /// <returns>The scheme and host that were meant; null for what came straight.</returns>
    public static string? AuthorityOf(HttpRequest request) => request.Headers[Meant] is [{ } authority] ? authority : null;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add(Meant, request.RequestUri!.GetLeftPart(UriPartial.Authority));
        request.RequestUri = new Uri(new Uri(origin()), request.RequestUri.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
