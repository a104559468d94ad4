using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Meetups;

/// <summary>Registers what this folder adds.</summary>
public static class MeetupsFeature
{
    public static IServiceCollection AddMeetups(this IServiceCollection services) => services;
}
