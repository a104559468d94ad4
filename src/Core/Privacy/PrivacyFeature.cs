using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Privacy;

/// <summary>Registers what this folder adds.</summary>
public static class PrivacyFeature
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddSingleton<IContactPolicy, ContactPolicy>()
        .AddReaction<NeedPublished, ConsentQuestion>().AddCommand<ConsentCommand>();
}
