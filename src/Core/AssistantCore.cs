using ChatAssistant.Core.Coordination;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core;

/// <summary>The whole product but its database, its channels and its host; features in the order of an exchange's life.</summary>
public static class AssistantCore
{
    public static IServiceCollection AddAssistantCore(this IServiceCollection services) => services
        .AddTurns()
        .AddNetworks()
        .AddNeeds()
        .AddExchanges()
        .AddPartners()
        .AddMeetups()
        .AddFollowUps()
        .AddPrivacy()
        .AddCoordination();
}
