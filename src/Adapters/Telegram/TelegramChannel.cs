using ChatAssistant.Core.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>The Telegram channel: a token in the settings, and it is on.</summary>
public static class TelegramChannel
{
    private const string Client = "telegram";

    public static IHostApplicationBuilder AddTelegram(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsValidator>()
            .AddOptions<TelegramOptions>().BindConfiguration(TelegramOptions.Section).ValidateOnStart();
        if (builder.Configuration.GetSection(TelegramOptions.Section).Get<TelegramOptions>() is { IsOn: true } settings)
            AddParts(builder.Services, settings);
        return builder;
    }

    public static WebApplication MapTelegram(this WebApplication app)
    {
        if (app.Services.GetService<TelegramWebhook>() is { } webhook)
            app.MapPost(TelegramWebhook.Path, (Delegate)webhook.TakeAsync).WithMetadata(new RequestSizeLimitAttribute(TelegramWebhook.LargestBody)).ExcludeFromDescription();
        return app;
    }

    /// <summary>Apart, so that a host without the channel loads nothing of it.</summary>
    private static void AddParts(IServiceCollection services, TelegramOptions settings)
    {
        // The token is in every address: none of this client's requests may be logged or traced.
        services.AddHttpClient(Client).RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ActivityHeadersPropagator = null });
        services
            .AddSingleton(provider => new TelegramBot(provider.GetRequiredService<IOptions<TelegramOptions>>().Value.Bot))
            .AddSingleton<IArrivalLink>(provider => provider.GetRequiredService<TelegramBot>())
            .AddSingleton(ClientOf)
            .AddSingleton<TelegramTexts>().AddSingleton<TelegramCommands>().AddSingleton<TelegramProfile>()
            .AddSingleton<TelegramScreens>().AddSingleton<TelegramReaders>().AddSingleton<TelegramFiles>().AddSingleton<TelegramAnswered>().AddSingleton<TelegramTaps>()
            .AddSingleton<TelegramUpdates>()
            .AddSingleton<IChannelAdapter, TelegramAdapter>()
            .AddSingleton<TelegramIntroduction>().AddHostedService(provider => provider.GetRequiredService<TelegramIntroduction>());
        if (settings.IsWebhook)
            services.AddSingleton<TelegramWebhook>();
        else
            services.AddHostedService<TelegramPoller>();
    }

    /// <summary>Telegram.Bot's own waiting on 429 is off: the outbox waits, in order, and can be stopped.</summary>
    private static ITelegramBotClient ClientOf(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<IOptions<TelegramOptions>>().Value;
        return new TelegramBotClient(new TelegramBotClientOptions(settings.Token!, settings.ApiBaseUrl) { RetryThreshold = 0, RetryCount = 1 }, provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client));
    }
}
