using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Coordination;

/// <summary>Registers what this folder adds.</summary>
public static class CoordinationFeature
{
    public static IServiceCollection AddCoordination(this IServiceCollection services) => services
        .AddSingleton<ILostContact, LostContact>()
        .AddCommand<TodoCommand>().AddCommand<DoneCommand>()
        .AddDueHandler<GroupCard>().AddReaction<GroupCalled, GroupCardPlan>()
        .AddDueHandler<MorningTodo>().AddSingleton<IDailySweep, MorningPlan>()
        .AddDialog<AnswerQuestionDialog>().AddCommand<AnswerQuestionCommand>()
        .AddDialog<CoordinationLetterDialog>().AddCommand<WriteAboutCommand>()
        .AddCommand<AnswersCommand>().AddCommand<HistoryCommand>()
        .AddCommand<ReportsCommand>()
        .AddCommand<DeliveriesCommand>().AddCommand<RetryDeliveryCommand>()
        .AddSingleton<IDiagnostics, QueueDiagnostics>().AddCommand<DiagnosticCommand>();
}
