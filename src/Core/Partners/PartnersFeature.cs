using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Partners;

/// <summary>Registers what this folder adds.</summary>
public static class PartnersFeature
{
    public static IServiceCollection AddPartners(this IServiceCollection services) => services;
}
