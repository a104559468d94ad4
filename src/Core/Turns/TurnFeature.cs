using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatAssistant.Core.Turns;

/// <summary>Registers the turn and what every feature adds to it. All of it is stateless: one instance each.</summary>
public static class TurnFeature
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DomainClock>();
        services.AddSingleton(TextCatalog.Embedded());
        services.AddSingleton<DialogCatalog>().AddSingleton<CommandCatalog>();
        services.AddSingleton<FormComposer>().AddSingleton<Prompts>().AddSingleton<DialogRunner>().AddSingleton<Router>();
        services.AddSingleton<TurnRunner>().AddSingleton<DeadTurns>().AddSingleton<TurnBatch>().AddSingleton<WriterGate>().AddSingleton<StorageWatch>().AddSingleton<JustSaid>().AddSingleton<OutboxSignal>().AddSingleton<PulledChannels>().AddSingleton<SenderLeases>().AddSingleton<Reachability>();
        services.AddSingleton<DueHandlers>().AddSingleton<DueOneByOne>().AddSingleton<DueDrain>().AddSingleton<AssistantMetrics>();
        services.AddSingleton<ITurnHandler, TurnHandler>();
        return services
            .AddCommand<CancelCommand>().AddCommand<BackCommand>().AddCommand<SkipCommand>().AddCommand<ResumeCommand>().AddCommand<HelpCommand>()
            .AddDueHandler<HeldMessage.Handler>();
    }

    /// <param name="services">The container.</param>
    /// <param name="command">The command that opens the dialog; null when only code and prompts do.</param>
    /// <param name="role">Who may.</param>
    /// <param name="listed">Whether the help lists it.</param>
    /// <param name="group">Under which heading.</param>
    public static IServiceCollection AddDialog<TDialog>(this IServiceCollection services, string? command = null, Role role = Role.Volunteer, bool listed = true, HelpGroup group = HelpGroup.Exchange)
        where TDialog : class, IDialog
    {
        services.AddSingleton<TDialog>().AddSingleton<IDialog>(provider => provider.GetRequiredService<TDialog>());
        return command is null
            ? services
            : services.AddSingleton<ICommand>(provider => new StartDialogCommand(command, provider.GetRequiredService<TDialog>().Definition.Key, role, listed, group));
    }

    public static IServiceCollection AddCommand<TCommand>(this IServiceCollection services)
        where TCommand : class, ICommand => services.AddSingleton<ICommand, TCommand>();

    public static IServiceCollection AddDueHandler<THandler>(this IServiceCollection services)
        where THandler : class, IDueHandler => services.AddSingleton<IDueHandler, THandler>();

    public static IServiceCollection AddWorker<TWorker>(this IServiceCollection services)
        where TWorker : class, IWorker => services.AddSingleton<IWorker, TWorker>();

    public static IServiceCollection AddReaction<TEvent, TReaction>(this IServiceCollection services)
        where TReaction : class, IReaction<TEvent> => services.AddSingleton<IReaction<TEvent>, TReaction>();
}
