using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace ChatAssistant.Adapters.Teams.Authentication;

/// <summary>Our own tokens, with which we prove ourselves to connectors: by secret, certificate or managed identity. They are kept until shortly before their end.</summary>
internal sealed class TeamsTokens(IOptions<TeamsOptions> options, TeamsLoginClients clients)
{
    private readonly Lazy<Func<CancellationToken, Task<AuthenticationResult>>> acquire = new(() => options.Value.AppType == TeamsOptions.ManagedIdentity
        ? OfManagedIdentity(options.Value, clients)
        : OfApplication(options.Value, clients));

    /// <exception cref="MsalException">No token was given.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken) => (await acquire.Value(cancellationToken)).AccessToken;

    private static Func<CancellationToken, Task<AuthenticationResult>> OfApplication(TeamsOptions settings, TeamsLoginClients clients)
    {
        var cloud = TeamsCloud.Of(settings);
        var builder = ConfidentialClientApplicationBuilder.Create(settings.AppId)
            .WithAuthority($"{TeamsLoginClients.SecureAddressOf(cloud.LoginUrl)}/{(settings.AppType == TeamsOptions.MultiTenant ? cloud.MultiTenant : settings.TenantId)}")
            .WithInstanceDiscovery(false)
            .WithLegacyCacheCompatibility(false)
            .WithHttpClientFactory(clients);
        builder = settings.CertificatePath is { } path
            ? builder.WithCertificate(X509CertificateLoader.LoadPkcs12FromFile(path, settings.CertificatePassword))
            : builder.WithClientSecret(settings.ClientSecret);
        var (application, scopes) = (builder.Build(), new[] { cloud.Resource + "/.default" });
        return stop => application.AcquireTokenForClient(scopes).ExecuteAsync(stop);
    }

    private static Func<CancellationToken, Task<AuthenticationResult>> OfManagedIdentity(TeamsOptions settings, TeamsLoginClients clients)
    {
        var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(settings.AppId)).WithHttpClientFactory(clients).Build();
        return stop => identity.AcquireTokenForManagedIdentity(TeamsCloud.Of(settings).Resource).ExecuteAsync(stop);
    }
}
