using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Registers what this folder adds.</summary>
public static class ExchangesFeature
{
    public static IServiceCollection AddExchanges(this IServiceCollection services) => services
        .AddSingleton<IStandingPart, ExchangesStanding>()
        .AddDialog<RelayDialog>().AddCommand<WriteCommand>()
        .AddCommand<PauseExchangeCommand>().AddCommand<ReopenExchangeCommand>()
        .AddDialog<CloseExchangeDialog>().AddCommand<CloseExchangeCommand>()
        .AddCommand<AskHelpCommand>().AddDialog<AskCoordinationDialog>().AddCommand<AskCoordinationCommand>()
        .AddCommand<ReportCommand>().AddDialog<ReportDetailsDialog>()
        .AddCommand<SettleReportCommand>().AddDialog<SettleReportDialog>()
        .AddCommand<BlockCommand>().AddDialog<BlockDialog>()
        .AddCommand<TakeOverCommand>().AddCommand<EntrustExchangeCommand>().AddCommand<EntrustAllCommand>().AddCommand<LetLeaveCommand>()
        .AddCommand<NoIntroductionCommand>().AddDialog<NoIntroductionDialog>().AddCommand<AllowIntroductionCommand>();
}
