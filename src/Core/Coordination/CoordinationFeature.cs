using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Coordination;

/// <summary>Registers what this folder adds.</summary>
public static class CoordinationFeature
{
    public static IServiceCollection AddCoordination(this IServiceCollection services) => services;
}
