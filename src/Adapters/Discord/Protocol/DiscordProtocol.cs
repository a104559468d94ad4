using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>Registers the protocol's client.</summary>
internal static class DiscordProtocol
{
    /// <summary>Longer than the API ever takes.</summary>
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddDiscordProtocol(this IServiceCollection services, DiscordAccess access)
    {
        // The tokens of interactions are in addresses: none of this client's requests may be logged, and none redirected.
        services.AddHttpClient(nameof(RestClient), http => http.Timeout = LongestCall).RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services
            .AddSingleton(access)
            .AddSingleton(provider => new RateLimits(provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new RestClient(provider.GetRequiredService<IHttpClientFactory>(), access, provider.GetRequiredService<RateLimits>()))
            .AddSingleton<DiscordRest>();
    }
}
