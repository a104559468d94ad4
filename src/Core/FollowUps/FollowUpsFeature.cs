using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Registers what this folder adds.</summary>
public static class FollowUpsFeature
{
    public static IServiceCollection AddFollowUps(this IServiceCollection services) => services
        .AddReaction<ExchangeOpened, PlanCheckIns>().AddReaction<MeetupFixed, PlanCheckIns>().AddReaction<MeetupMoved, PlanCheckIns>()
        .AddReaction<MeetupCancelled, CloseCheckIns>().AddReaction<ExchangeClosed, CloseCheckIns>().AddReaction<MemberLeft, CloseCheckIns>().AddReaction<ContactChanged, CheckInsOfNewContact>()
        .AddDialog<DidItHappenDialog>().AddDialog<IdeaTriedDialog>().AddDialog<PracticeAdoptedDialog>().AddDialog<PartnerRepliedDialog>()
        .AddDialog<SnoozeDialog>().AddDialog<NewsDialog>()
        .AddCommand<FollowUpCommand>().AddCommand<SnoozeCommand>().AddCommand<RefuseCheckInCommand>()
        .AddCommand<EndExchangeCommand>().AddCommand<SearchAnewCommand>().AddCommand<AnswerLaterCommand>()
        .AddCommand<AskAgainCommand>().AddCommand<EntrustCheckInCommand>()
        .AddSingleton<IStandingPart, PendingCheckIns>()
        .AddDueHandler<CheckInHandler>();
}
