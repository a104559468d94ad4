using System.Collections.Immutable;

namespace ChatAssistant.Adapters.Teams;

/// <summary>Where a cloud of Microsoft's has what the Bot Framework needs.</summary>
/// <param name="MetadataAddress">The OpenID metadata of whoever signs what comes in.</param>
/// <param name="Issuer">Who that is.</param>
/// <param name="LoginUrl">Where our own tokens come from.</param>
/// <param name="Resource">What they are for.</param>
/// <param name="MultiTenant">The tenant that stands for all, for a bot of several.</param>
/// <param name="ServiceHosts">The connectors' hosts.</param>
internal sealed record TeamsCloud(string Name, string MetadataAddress, string Issuer, string LoginUrl, string Resource, string MultiTenant, ImmutableArray<string> ServiceHosts)
{
    public static readonly TeamsCloud Public = new(
        "Public", "https://login.botframework.com/v1/.well-known/openidconfiguration", "https://api.botframework.com",
        "https://login.microsoftonline.com", "https://api.botframework.com", "botframework.com",
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"]);

    public static readonly TeamsCloud UsGovernment = new(
        "UsGovernment", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://api.botframework.us",
        "https://login.microsoftonline.us", "https://api.botframework.us", "botframework.us",
        ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"]);

    public static readonly ImmutableArray<TeamsCloud> All = [Public, UsGovernment];

    /// <summary>The cloud that the settings name, with what they say otherwise.</summary>
    public static TeamsCloud Of(TeamsOptions options)
    {
        var cloud = All.First(known => known.Name == options.Cloud);
        return cloud with
        {
            MetadataAddress = options.MetadataAddress ?? cloud.MetadataAddress,
            Issuer = options.Issuer ?? cloud.Issuer,
            Resource = (options.Resource ?? cloud.Resource).TrimEnd('/'),
            LoginUrl = (options.LoginUrl ?? cloud.LoginUrl).TrimEnd('/'),
        };
    }
}
