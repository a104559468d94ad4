using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Needs;

/// <summary>Registers what this folder adds.</summary>
public static class NeedsFeature
{
    public static IServiceCollection AddNeeds(this IServiceCollection services) => services
        .AddSingleton(_ => TopicTaxonomy.Load()).AddSingleton<TopicReader>().AddSingleton<TopicChoices>().AddSingleton<NeedOpening>()
        .AddDialog<NeedDialog>().AddDialog<ProfileDialog>()
        .AddCommand<NeedCommand>().AddCommand<CloseNeedCommand>().AddCommand<ProfileCommand>()
        .AddSingleton<IFreeText, NeedWords>()
        .AddSingleton<IStandingPart, NeedsStanding>()
        .AddReaction<AssociationJoined, WaitingNeed>();
}
