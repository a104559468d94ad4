using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatAssistant.Core.Privacy;

/// <summary>Registers what this folder adds. Other <see cref="RetentionOptions"/> and the <see cref="ErasureJournal"/> are registered before it.</summary>
public static class PrivacyFeature
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.TryAddSingleton(new RetentionOptions());
        services.TryAddSingleton(ErasureJournal.None);
        return services
            .AddSingleton<IContactPolicy, ContactPolicy>()
            .AddReaction<ProposalAnswered, ConsentQuestion>().AddReaction<AssociationDescribed, ConsentQuestion>().AddCommand<ConsentCommand>()
            .AddCommand<ExportCommand>().AddSingleton<IWorker, ExportWork>()
            .AddSingleton<Erasure>().AddSingleton<RetentionSweep>().AddSingleton<IDailySweep>(provider => provider.GetRequiredService<RetentionSweep>())
            .AddCommand<HandoverCommand>().AddDialog<HandoverDialog>()
            .AddCommand<DeleteCommand>().AddCommand<EraseMeCommand>().AddCommand<KeepCommand>().AddReaction<ReturnedWhileLeaving, ErasureOffer>()
            .AddSingleton<ErasureReplay>().AddSingleton<IDailySweep, JournalSweep>().AddReaction<PeopleMerged, MergedInJournal>()
            .AddDueHandler<RequestedErasure>().AddDueHandler<Inactivity.Warning>().AddDueHandler<Inactivity.End>().AddCommand<StayCommand>();
    }
}
