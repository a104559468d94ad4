using System.Security.Claims;
using System.Text.Json;
using ChatAssistant.Adapters.Teams.Connector.Model;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace ChatAssistant.Adapters.Teams.Authentication;

/// <summary>What a good token does not say by itself: that its key speaks for this channel, that it was made for this very connector, that this organisation may write.</summary>
internal sealed class TeamsTrust(TeamsServiceUrls services, IOptions<TeamsOptions> options)
{
    private const string Channel = "msteams";
    private const string Endorsement = "key_endorsement";
    private const string ServiceUrl = "serviceurl";

    private readonly HashSet<string> tenants = new(options.Value.AllowedTenants.Append(options.Value.TenantId).OfType<string>(), StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<Claim> EndorsementsOf(JsonWebKey? key) =>
        key?.AdditionalData.TryGetValue("endorsements", out var value) == true && value is JsonElement { ValueKind: JsonValueKind.Array } names
            ? names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => new Claim(Endorsement, name.GetString()!))
            : [];

    /// <returns>Why the activity is refused; null when it may act.</returns>
    public string? Refusal(ClaimsPrincipal principal, Activity activity)
    {
        if (activity.ChannelId != Channel || !principal.HasClaim(Endorsement, Channel))
            return "the key does not speak for the channel";
        if (activity.ServiceUrl is not { } serviceUrl || !principal.HasClaim(claim => claim.Type == ServiceUrl && IsSame(claim.Value, serviceUrl)))
            return "the token is for another connector";
        if (services.Find(serviceUrl) is null)
            return "the connector's host is not known";
        return IsAllowed(TeamsAddress.TenantOf(activity)) ? null : "the organisation may not write";
    }

    private bool IsAllowed(string? tenant) =>
        options.Value.AppType == TeamsOptions.MultiTenant && options.Value.AllowedTenants.Count == 0 ? !string.IsNullOrEmpty(tenant) : tenant is not null && tenants.Contains(tenant);

    /// <summary>One may end with a slash and the other not.</summary>
    private static bool IsSame(string claim, string serviceUrl) => string.Equals(claim.TrimEnd('/'), serviceUrl.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
