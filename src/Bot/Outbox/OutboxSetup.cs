namespace ChatAssistant.Bot.Outbox;

public static class OutboxSetup
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<OutboxTable>()
        .AddSingleton<PartSender>()
        .AddSingleton<OutboxDispatcher>()
        .AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>());
}
