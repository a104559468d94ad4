namespace ChatAssistant.Adapters.Web;

/// <summary>Settings of the web chat, section <c>Web</c>.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Addresses or networks ("10.0.0.0/8") of proxies whose <c>X-Forwarded-For</c> and <c>-Proto</c> are believed.</summary>
    public IList<string> ForwardedProxies { get; } = [];

    /// <summary>Other sites whose pages may use the API ("https://www.association.example"): exactly scheme and host, and the port where it is not the usual one.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>For how long a file that a person sent is kept, in days.</summary>
    public int AttachmentDays { get; set; } = 30;

    public WebRateLimitOptions RateLimit { get; set; } = new();
}
