using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Teams;

/// <summary>Names the setting that is wrong and what it should be; never repeats a secret.</summary>
internal sealed class TeamsOptionsValidator : IValidateOptions<TeamsOptions>
{
    private const int MostPerSecond = 1_000_000;

    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var faults = options.IsOn ? Faults(options).ToList() : [];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(TeamsOptions options) => [.. IdentityFaults(options), .. AddressFaults(options), .. PaceFaults(options)];

    private static IEnumerable<string> IdentityFaults(TeamsOptions options)
    {
        if (!Guid.TryParse(options.AppId, out _))
            yield return "Teams:AppId must be the application's (client) id from its page in Entra ID, such as 11111111-2222-3333-4444-555555555555.";
        if (options.AppType is not (TeamsOptions.SingleTenant or TeamsOptions.MultiTenant or TeamsOptions.ManagedIdentity))
            yield return "Teams:AppType must be SingleTenant, ManagedIdentity or MultiTenant.";
        if (options.AppType != TeamsOptions.MultiTenant && !Guid.TryParse(options.TenantId, out _))
            yield return "Teams:TenantId must be the directory (tenant) id from the application's page in Entra ID.";
        if (options.AppType == TeamsOptions.ManagedIdentity)
            yield break;
        if (options.ClientSecret is null == options.CertificatePath is null)
            yield return "Teams:ClientSecret is missing: set a client secret of the application, or Teams:CertificatePath to a PKCS#12 file, and not both.";
        if (options.CertificatePath is { } path && !File.Exists(path))
            yield return "Teams:CertificatePath names a file that is not there.";
    }

    private static IEnumerable<string> AddressFaults(TeamsOptions options)
    {
        if (TeamsCloud.All.All(cloud => cloud.Name != options.Cloud))
            yield return $"Teams:Cloud must be one of {string.Join(", ", TeamsCloud.All.Select(cloud => cloud.Name))}.";
        if (options.MetadataAddress is { } metadata && !IsHttpsOrLoopback(metadata))
            yield return "Teams:MetadataAddress must be an https address, or one of this machine; leave it out for the cloud's own.";
        if (options.MetadataAddress is null && options.Issuer is not null)
            yield return "Teams:Issuer goes with Teams:MetadataAddress: set both or neither.";
        if (options.LoginUrl is { } login && !IsHttpsOrLoopback(login))
            yield return "Teams:LoginUrl must be an https address, or one of this machine; leave it out for the cloud's own.";
        if (options.Resource is { } resource && !IsHttpsOrLoopback(resource))
            yield return "Teams:Resource must be the https address that names the Bot Framework in your cloud, such as https://api.botframework.com; leave it out for the cloud's own.";
        if (options.PublicUrl is { } url && !IsHttpsOrLoopback(url))
            yield return "Teams:PublicUrl must be the https address of this installation, such as https://assistant.example.org.";
        foreach (var host in options.ServiceHosts.Where(host => !TeamsServiceUrls.IsEntry(host)))
            yield return $"Teams:ServiceHosts has « {host} »: write a host name (smba.example.org), or the whole origin of a local server (http://127.0.0.1:56150).";
        foreach (var domain in options.UploadDomains.Where(domain => Uri.CheckHostName(domain) != UriHostNameType.Dns || !domain.Contains('.', StringComparison.Ordinal)))
            yield return $"Teams:UploadDomains has « {domain} »: write a domain, such as sharepoint.com.";
    }

    private static IEnumerable<string> PaceFaults(TeamsOptions options)
    {
        if (options.MessagesPerSecond is < 1 or > MostPerSecond)
            yield return "Teams:MessagesPerSecond must be between 1 and 1000000; leave it out for Teams' usual limit.";
        if (options.MessagesInFourSeconds is < 1 or > MostPerSecond)
            yield return "Teams:MessagesInFourSeconds must be between 1 and 1000000; leave it out for Teams' usual limit.";
    }

    private static bool IsHttpsOrLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
