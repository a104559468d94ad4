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
        if (options.AttachmentDays is < 1 or > 365)
            yield return "Web:AttachmentDays must be between 1 and 365.";
        var limits = options.RateLimit;
        foreach (var (key, value) in new[]
        {
            (nameof(limits.PerConversation), limits.PerConversation), (nameof(limits.PerAddress), limits.PerAddress),
            (nameof(limits.SessionsPerAddress), limits.SessionsPerAddress), (nameof(limits.AttachmentsPerConversation), limits.AttachmentsPerConversation),
        })
            if (value is < 1 or > WebRateLimitOptions.Most)
                yield return $"Web:RateLimit:{key} must be between 1 and {WebRateLimitOptions.Most}.";
    }
}
