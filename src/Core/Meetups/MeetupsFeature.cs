using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Meetups;

/// <summary>Registers what this folder adds.</summary>
public static class MeetupsFeature
{
    public static IServiceCollection AddMeetups(this IServiceCollection services) => services
        .AddSingleton<VotePrompts>()
        .AddSingleton<IStandingPart, MeetupsStanding>()
        .AddDialog<SlotPollDialog>().AddCommand<SlotsCommand>()
        .AddDialog<VoteDialog>().AddCommand<VoteCommand>()
        .AddCommand<PollCommand>().AddCommand<FixSlotCommand>()
        .AddDueHandler<PollNudgeHandler>().AddDueHandler<PollSilenceHandler>()
        .AddCommand<MeetupCommand>().AddCommand<RsvpCommand>()
        .AddMeetupDialog<MoveMeetupDialog>(MoveMeetupDialog.Key)
        .AddMeetupDialog<CancelMeetupDialog>(CancelMeetupDialog.Key)
        .AddMeetupDialog<PlaceDialog>(PlaceDialog.Key)
        .AddDueHandler<MeetupReminderHandler>()
        .AddReaction<ExchangeClosed, DatesOfClosedExchange>().AddReaction<ContactChanged, DatesOfNewContact>().AddReaction<MemberLeft, DatesOfLeftMember>();

    private static IServiceCollection AddMeetupDialog<TDialog>(this IServiceCollection services, string key)
        where TDialog : class, IDialog => services.AddDialog<TDialog>().AddSingleton<ICommand>(new MeetupDialogCommand(key));
}
