using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Teams;

/// <summary>Where accepted files may be put: the organisations' OneDrive, each a host of its own below a domain of Microsoft's. No token of ours goes there.</summary>
internal sealed class TeamsUploadUrls(IOptions<TeamsOptions> options)
{
    private static readonly string[] Usual = ["sharepoint.com", "sharepoint.us", "sharepoint-mil.us"];

    private readonly string[] domains = [.. Usual, .. options.Value.UploadDomains];

    /// <returns>The address; null when nothing may be put there.</returns>
    public Uri? Find(string? uploadUrl)
    {
        if (!Uri.TryCreate(uploadUrl, UriKind.Absolute, out var url) || url.UserInfo.Length > 0)
            return null;
        var isTheirs = url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.HostNameType == UriHostNameType.Dns
            && domains.Any(domain => url.IdnHost.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));
        return isTheirs || options.Value.ServiceHosts.Contains(url.GetLeftPart(UriPartial.Authority)) ? url : null;
    }
}
