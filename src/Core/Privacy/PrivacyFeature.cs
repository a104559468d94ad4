using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatAssistant.Core.Privacy;

/// <summary>Registers what this folder adds. Other <see cref="RetentionOptions"/> are registered before it.</summary>
public static class PrivacyFeature
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.TryAddSingleton(new RetentionOptions());
        return services
            .AddSingleton<IContactPolicy, ContactPolicy>()
            .AddReaction<ProposalAnswered, ConsentQuestion>().AddReaction<AssociationDescribed, ConsentQuestion>().AddCommand<ConsentCommand>()
            .AddCommand<ExportCommand>().AddSingleton<IWorker, ExportWork>()
            .AddSingleton<Erasure>().AddSingleton<RetentionSweep>().AddSingleton<IDailySweep>(provider => provider.GetRequiredService<RetentionSweep>())
            .AddCommand<DeleteCommand>().AddCommand<EraseMeCommand>().AddCommand<KeepCommand>().AddReaction<ReturnedWhileLeaving, ErasureOffer>()
            .AddDueHandler<RequestedErasure>().AddDueHandler<Inactivity.Warning>().AddDueHandler<Inactivity.End>().AddCommand<StayCommand>();
    }
}
