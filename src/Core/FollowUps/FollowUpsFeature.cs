using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Registers what this folder adds.</summary>
public static class FollowUpsFeature
{
    public static IServiceCollection AddFollowUps(this IServiceCollection services) => services;
}
