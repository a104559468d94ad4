using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace ChatAssistant.Adapters.Teams.Authentication;

/// <summary>How the library that fetches our tokens reaches the login. It insists on https addresses: for a login on this machine the scheme is put right here.</summary>
internal sealed class TeamsLoginClients(IHttpClientFactory clients, IOptions<TeamsOptions> options) : IMsalHttpClientFactory
{
    private readonly HttpClient client = clients.CreateClient(options.Value.LoginUrl is { } login && IsPlainLoopback(login) ? TeamsClients.LoopbackLogin : TeamsClients.Login);

    public HttpClient GetHttpClient() => client;

    public static string SecureAddressOf(string login) => IsPlainLoopback(login) ? new UriBuilder(login) { Scheme = Uri.UriSchemeHttps }.Uri.AbsoluteUri.TrimEnd('/') : login;

    private static bool IsPlainLoopback(string login) => new Uri(login) is { IsLoopback: true, Scheme: "http" };

    /// <summary>Sends in clear what goes to this machine, and nothing else.</summary>
    internal sealed class Loopback : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri is { IsLoopback: true } address)
                request.RequestUri = new UriBuilder(address) { Scheme = Uri.UriSchemeHttp }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
