using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ChatAssistant.Adapters.Teams.Authentication;

/// <summary>Checks the token with which the Bot Framework proves itself: signed by one of its keys, for us, now. There is no switch that turns it off.</summary>
internal static class TeamsAuthentication
{
    public const string Scheme = "teams";

    private const string Bearer = "Bearer ";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddTeamsAuthentication(this IServiceCollection services)
    {
        services.AddSingleton(KeysOf).AddAuthentication().AddJwtBearer(Scheme, _ => { });
        services.AddOptions<JwtBearerOptions>(Scheme).Configure<IOptions<TeamsOptions>, TeamsKeys, TimeProvider>((bearer, options, keys, time) => Configure(bearer, options.Value, keys, time));
        return services;
    }

    private static TeamsKeys KeysOf(IServiceProvider provider)
    {
        var address = TeamsCloud.Of(provider.GetRequiredService<IOptions<TeamsOptions>>().Value).MetadataAddress;
        var retriever = new HttpDocumentRetriever(provider.GetRequiredService<IHttpClientFactory>().CreateClient(TeamsClients.Keys)) { RequireHttps = !new Uri(address).IsLoopback };
        return new(stop => OpenIdConnectConfigurationRetriever.GetAsync(address, retriever, stop), provider.GetRequiredService<TimeProvider>());
    }

    private static void Configure(JwtBearerOptions bearer, TeamsOptions options, TeamsKeys keys, TimeProvider time)
    {
        bearer.MapInboundClaims = false;
        bearer.SaveToken = false;
        bearer.ConfigurationManager = keys;
        bearer.TokenValidationParameters = new()
        {
            ValidIssuer = TeamsCloud.Of(options).Issuer, ValidAudience = options.AppId, ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true, RequireExpirationTime = true, ValidateIssuerSigningKey = true, TryAllIssuerSigningKeys = false,
            LifetimeValidator = (from, until, _, _) => Holds(from, until, time.GetUtcNow().UtcDateTime),
        };
        bearer.Events = new() { OnMessageReceived = context => OnlyAtOurAddressAsync(context, keys), OnTokenValidated = EndorseAsync };
    }

    private static bool Holds(DateTime? from, DateTime? until, DateTime now) => until > now - Skew && (from is not { } start || start <= now + Skew);

    /// <summary>Other parts of the host have tokens of their own, which are none of our business.</summary>
    private static async Task OnlyAtOurAddressAsync(MessageReceivedContext context, TeamsKeys keys)
    {
        if (!context.Request.Path.Equals(TeamsEndpoint.Path, StringComparison.OrdinalIgnoreCase))
            context.NoResult();
        else if (context.Request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            await LookForKeyAsync(context, header[Bearer.Length..].Trim(), keys);
    }

    /// <summary>A failure to authenticate, not an error of the host: this runs before the endpoint is reached.</summary>
    private static async Task LookForKeyAsync(MessageReceivedContext context, string token, TeamsKeys keys)
    {
        try
        {
            await keys.LookForAsync(token, context.HttpContext.RequestAborted);
        }
        catch (TeamsKeysMissingException error)
        {
            context.Fail(error);
        }
    }

    /// <summary>Which channels the signing key may speak for, as claims: the handler does not look at it.</summary>
    private static async Task EndorseAsync(TokenValidatedContext context)
    {
        var configuration = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        var key = context.SecurityToken is JsonWebToken token ? configuration.JsonWebKeySet?.Keys.FirstOrDefault(known => known.Kid == token.Kid) : null;
        (context.Principal?.Identity as ClaimsIdentity)?.AddClaims(TeamsTrust.EndorsementsOf(key));
    }
}
