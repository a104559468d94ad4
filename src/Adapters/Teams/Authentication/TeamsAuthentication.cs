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

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan KeysAreFetchedAgainAfter = TimeSpan.FromHours(24);

    /// <summary>Whoever sends tokens with unknown keys must not make us ask for keys at each of them.</summary>
    private static readonly TimeSpan AtMostOnceIn = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddTeamsAuthentication(this IServiceCollection services)
    {
        services.AddAuthentication().AddJwtBearer(Scheme, _ => { });
        services.AddOptions<JwtBearerOptions>(Scheme).Configure<IOptions<TeamsOptions>, IHttpClientFactory, TimeProvider>((bearer, options, clients, time) => Configure(bearer, options.Value, clients, time));
        return services;
    }

    private static void Configure(JwtBearerOptions bearer, TeamsOptions options, IHttpClientFactory clients, TimeProvider time)
    {
        var cloud = TeamsCloud.Of(options);
        var retriever = new HttpDocumentRetriever(clients.CreateClient(TeamsClients.Keys)) { RequireHttps = !new Uri(cloud.MetadataAddress).IsLoopback };
        bearer.MapInboundClaims = false;
        bearer.SaveToken = false;
        bearer.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(cloud.MetadataAddress, new OpenIdConnectConfigurationRetriever(), retriever)
        {
            AutomaticRefreshInterval = KeysAreFetchedAgainAfter, RefreshInterval = AtMostOnceIn,
        };
        bearer.TokenValidationParameters = new()
        {
            ValidIssuer = cloud.Issuer, ValidAudience = options.AppId, ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true, RequireExpirationTime = true, ValidateIssuerSigningKey = true, TryAllIssuerSigningKeys = false,
            LifetimeValidator = (from, until, _, _) => Holds(from, until, time.GetUtcNow().UtcDateTime),
        };
        bearer.Events = new() { OnMessageReceived = OnlyAtOurAddress, OnTokenValidated = EndorseAsync };
    }

    private static bool Holds(DateTime? from, DateTime? until, DateTime now) => until > now - Skew && (from is not { } start || start <= now + Skew);

    /// <summary>Other parts of the host have tokens of their own, which are none of our business.</summary>
    private static Task OnlyAtOurAddress(MessageReceivedContext context)
    {
        if (!context.Request.Path.Equals(TeamsEndpoint.Path, StringComparison.OrdinalIgnoreCase))
            context.NoResult();
        return Task.CompletedTask;
    }

    /// <summary>Which channels the signing key may speak for, as claims: the handler does not look at it.</summary>
    private static async Task EndorseAsync(TokenValidatedContext context)
    {
        var configuration = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        var key = context.SecurityToken is JsonWebToken token ? configuration.JsonWebKeySet?.Keys.FirstOrDefault(known => known.Kid == token.Kid) : null;
        (context.Principal?.Identity as ClaimsIdentity)?.AddClaims(TeamsTrust.EndorsementsOf(key));
    }
}
