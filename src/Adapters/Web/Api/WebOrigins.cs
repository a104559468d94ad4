using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Other sites whose pages may use the API in a browser, with a Bearer. None by default; a cookie never counts from there.</summary>
internal static class WebOrigins
{
    private const string Policy = "chat";

    public static IServiceCollection AddWebOrigins(this IServiceCollection services)
    {
        services.AddCors().AddOptions<CorsOptions>().Configure<IOptions<WebOptions>>((cors, web) => cors.AddPolicy(Policy, policy => policy
            .WithOrigins([.. web.Value.AllowedOrigins])
            .WithMethods("GET", "POST")
            .WithHeaders("Authorization", "Content-Type", "Last-Event-ID")
            .WithExposedHeaders("Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        return services;
    }

    public static T OpenToOrigins<T>(this T endpoints, IServiceProvider services)
        where T : IEndpointConventionBuilder => HasAny(services) ? endpoints.RequireCors(Policy) : endpoints;

    public static void UseWebOrigins(this WebApplication app)
    {
        if (HasAny(app.Services))
            app.UseCors();
    }

    private static bool HasAny(IServiceProvider services) => services.GetRequiredService<IOptions<WebOptions>>().Value.AllowedOrigins.Count > 0;
}
