using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Needs;

/// <summary>Registers what this folder adds.</summary>
public static class NeedsFeature
{
    public static IServiceCollection AddNeeds(this IServiceCollection services) => services.AddSingleton(_ => TopicTaxonomy.Load()).AddSingleton<TopicReader>();
}
