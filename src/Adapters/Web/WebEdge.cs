using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Web;

/// <summary>Comes before everything else: whom the request is from, and the headers that every answer carries.</summary>
internal sealed class WebEdge(IOptions<WebOptions> options) : IStartupFilter
{
    /// <summary>Only our own files and connections, nothing inline. A page with components that draw inline styles sets its own.</summary>
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (options.Value.ForwardedProxies.Count > 0)
            app.UseForwardedHeaders(Forwarded(options.Value.ForwardedProxies));
        app.Use(static (http, following) =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.ContentSecurityPolicy = ContentPolicy;
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            return following(http);
        });
        next(app);
    };

    private static ForwardedHeadersOptions Forwarded(IEnumerable<string> proxies)
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            if (IPAddress.TryParse(proxy, out var address))
                forwarded.KnownProxies.Add(address);
            else
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        return forwarded;
    }
}
