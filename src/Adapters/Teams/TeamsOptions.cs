namespace ChatAssistant.Adapters.Teams;

/// <summary>Settings of the Teams channel, section <c>Teams</c>. Without an <see cref="AppId"/> the channel is off.</summary>
public sealed class TeamsOptions
{
    public const string Section = "Teams";
    public const string SingleTenant = "SingleTenant";
    public const string MultiTenant = "MultiTenant";
    public const string ManagedIdentity = "ManagedIdentity";

    /// <summary>The application's id in Entra ID, which is also the bot's.</summary>
    public string? AppId { get; set; }

    /// <summary>"SingleTenant"; "ManagedIdentity" on Azure, without a secret; "MultiTenant" for a bot registered so before August 2025.</summary>
    public string AppType { get; set; } = SingleTenant;

    /// <summary>The organisation's id in Entra ID.</summary>
    public string? TenantId { get; set; }

    /// <summary>The application's secret. A secret; or <see cref="CertificatePath"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>A PKCS#12 file, instead of a client secret.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>A secret.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>Other organisations whose people may write. A bot of several tenants lets all in when this is empty.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Where this installation is reached from the internet: <c>https://assistant.example.org</c>. For links to files and to what must not travel in a chat.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>"Public" or "UsGovernment".</summary>
    public string Cloud { get; set; } = TeamsCloud.Public.Name;

    /// <summary>The OpenID metadata of whoever signs what comes in, where it is not the cloud's: another sovereign cloud's, or a loopback address.</summary>
    public string? MetadataAddress { get; set; }

    /// <summary>The issuer that goes with <see cref="MetadataAddress"/>.</summary>
    public string? Issuer { get; set; }

    /// <summary>Where our own tokens come from, where it is not the cloud's: <c>https://login.microsoftonline.com</c>, or a loopback address.</summary>
    public string? LoginUrl { get; set; }

    /// <summary>What our own tokens are for, where it is not the cloud's: <c>https://api.botframework.com</c>.</summary>
    public string? Resource { get; set; }

    /// <summary>
    /// Connectors to which we may write besides the cloud's: a host name (https, its default port), or for a loopback or private address its whole origin,
    /// <c>http://127.0.0.1:56150</c>.
    /// </summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>Domains in which accepted files may be put: the organisations' OneDrive.</summary>
    public IList<string> UploadDomains { get; } = [];

    /// <summary>How many messages a second the bot may send in all. Teams grants 30 in each tenant.</summary>
    public int MessagesPerSecond { get; set; } = 28;

    /// <summary>How many messages in one conversation over four seconds; Teams grants 7 in one, 8 in two, 60 in thirty.</summary>
    public int MessagesInFourSeconds { get; set; } = 7;

    public bool IsOn => !string.IsNullOrWhiteSpace(AppId);
}
