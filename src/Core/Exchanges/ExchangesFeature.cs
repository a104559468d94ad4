using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Registers what this folder adds.</summary>
public static class ExchangesFeature
{
    public static IServiceCollection AddExchanges(this IServiceCollection services) => services;
}
