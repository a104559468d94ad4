using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Teams;

/// <summary>
/// To which addresses our token may go: https at its default port on a known host, by its exact name; anything else only where the settings write out
/// its whole origin. Asked when an activity comes, and again at each use of an address kept from one.
/// </summary>
internal sealed class TeamsServiceUrls(IOptions<TeamsOptions> options)
{
    private readonly HashSet<string> hosts = new(TeamsCloud.Of(options.Value).ServiceHosts.Concat(options.Value.ServiceHosts), StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a host name, and for a whole origin.</summary>
    public static bool IsEntry(string entry) =>
        Uri.CheckHostName(entry) == UriHostNameType.Dns
            ? entry.Contains('.', StringComparison.Ordinal)
            : Uri.TryCreate(entry, UriKind.Absolute, out var origin) && origin.Scheme is "http" or "https" && entry.TrimEnd('/') == origin.GetLeftPart(UriPartial.Authority);

    /// <returns>The address, ending with a slash; null when nothing may be sent there.</returns>
    public Uri? Find(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
            return null;
        var isKnown = url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.HostNameType == UriHostNameType.Dns && hosts.Contains(url.IdnHost);
        if (!isKnown && !hosts.Contains(url.GetLeftPart(UriPartial.Authority)))
            return null;
        return url.AbsolutePath.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");
    }
}
