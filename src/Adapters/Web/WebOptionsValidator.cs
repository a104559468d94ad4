using System.Net;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Web;

/// <summary>Names the setting that is wrong and what it should be.</summary>
internal sealed class WebOptionsValidator : IValidateOptions<WebOptions>
{
    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(WebOptions options)
    {
        foreach (var proxy in options.ForwardedProxies)
            if (!IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _))
                yield return $"Web:ForwardedProxies holds '{proxy}': write an address (10.0.0.1) or a network (10.0.0.0/8).";
        foreach (var origin in options.AllowedOrigins)
            if (!IsOrigin(origin))
                yield return $"Web:AllowedOrigins holds '{origin}': write scheme and host exactly, without a path or a star (https://www.association.example).";
        if (options.AttachmentDays is < 1 or > 365)
            yield return "Web:AttachmentDays must be between 1 and 365.";
        var limits = options.RateLimit;
        foreach (var (key, value) in new[]
        {
            (nameof(limits.PerConversation), limits.PerConversation), (nameof(limits.PerAddress), limits.PerAddress),
            (nameof(limits.SessionsPerAddress), limits.SessionsPerAddress), (nameof(limits.AttachmentsPerConversation), limits.AttachmentsPerConversation),
            (nameof(limits.StreamsPerConversation), limits.StreamsPerConversation), (nameof(limits.StreamsPerAddress), limits.StreamsPerAddress),
        })
            if (value is < 1 or > WebRateLimitOptions.Most)
                yield return $"Web:RateLimit:{key} must be between 1 and {WebRateLimitOptions.Most}.";
    }

    /// <summary>As a browser sends it: ASCII, in small letters, without the usual port.</summary>
    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri is { Scheme: "https" or "http", HostNameType: UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6 }
        && origin.All(char.IsAscii) && uri.GetLeftPart(UriPartial.Authority) == origin;
}
