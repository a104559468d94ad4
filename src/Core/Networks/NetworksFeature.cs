using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Networks;

/// <summary>Registers what this folder adds.</summary>
public static class NetworksFeature
{
    public static IServiceCollection AddNetworks(this IServiceCollection services) => services
        .AddSingleton<PlaceDirectory>()
        .AddSingleton<Standing>()
        .AddSingleton<IFreeText, InviteCodeWords>()
        .AddCommand<WelcomeCommand>().AddCommand<NoticeCommand>().AddCommand<NotNowCommand>()
        .AddDialog<AssociationDialog>(AssociationDialog.Key, listed: false).AddCommand<NotOursCommand>()
        .AddCommand<TeamCommand>().AddCommand<DeputyCommand>().AddCommand<LeadCommand>()
        .AddCommand<StatusCommand>().AddCommand<MeCommand>().AddSingleton<IStandingPart, DraftsStanding>()
        .AddDialog<SettingsDialog>(SettingsDialog.Key, group: HelpGroup.Self).AddDialog<NameDialog>().AddCommand<LinkCommand>()
        .AddDialog<InviteDialog>(InviteDialog.Key, Role.Coordinator).AddCommand<InviteToCommand>().AddCommand<InvitesCommand>().AddCommand<RevokeInviteCommand>()
        .AddCommand<ConfirmAssociationCommand>().AddCommand<UnconfirmAssociationCommand>()
        .AddDialog<VouchDialog>().AddCommand<VouchCommand>();
}
