namespace ChatAssistant.Bot.Outbox;

public static class OutboxSetup
{
    /// <summary>Sends what turns and jobs say, over every registered channel.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<AnsweredQuestions>()
        .AddSingleton<OutboxTable>()
        .AddSingleton<PartSender>()
        .AddSingleton<OutboxDispatcher>()
        .AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>())
        .AddHostedService<SharedOutboxWatch>();
}
