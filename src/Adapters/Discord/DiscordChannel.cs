using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Gateway;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Discord;

/// <summary>The Discord channel: a token in the settings, and it is on.</summary>
public static class DiscordChannel
{
    public static IHostApplicationBuilder AddDiscord(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptionsValidator>()
            .AddOptions<DiscordOptions>().BindConfiguration(DiscordOptions.Section).ValidateOnStart();
        if (builder.Configuration.GetSection(DiscordOptions.Section).Get<DiscordOptions>() is { IsOn: true } settings)
            AddParts(builder.Services, settings);
        return builder;
    }

    public static WebApplication MapDiscord(this WebApplication app)
    {
        if (app.Services.GetService<DiscordEndpoint>() is { } endpoint)
            app.MapPost(DiscordEndpoint.Path, (Delegate)endpoint.TakeAsync).WithMetadata(new RequestSizeLimitAttribute(DiscordEndpoint.LargestBody)).ExcludeFromDescription();
        return app;
    }

    /// <summary>Apart, so that a host without the channel loads nothing of it.</summary>
    private static void AddParts(IServiceCollection services, DiscordOptions settings)
    {
        services.AddDataProtection();
        services
            .AddDiscordProtocol(new(settings.Token!, settings.ApiBaseUrl?.TrimEnd('/') ?? DiscordAccess.DefaultBaseUrl))
            .AddSingleton(new DiscordBot(DiscordBot.IdIn(settings.Token!) ?? ""))
            .AddSingleton<DiscordTexts>().AddSingleton<DiscordCommands>().AddSingleton<DiscordRegistration>()
            .AddSingleton<DiscordScreens>().AddSingleton<DiscordReaders>().AddSingleton<DiscordFiles>().AddSingleton<DiscordDirects>().AddSingleton<DiscordAnswered>()
            .AddSingleton<DiscordReplies>().AddSingleton<DiscordDeferrals>().AddSingleton<DiscordAnswering>().AddSingleton<DiscordPosting>()
            .AddSingleton<DiscordPlaces>().AddSingleton<DiscordTaps>().AddSingleton<DiscordInteractions>().AddSingleton<DiscordEvents>()
            .AddSingleton<IChannelAdapter, DiscordAdapter>()
            .AddWorker<DiscordThreads>().AddReaction<ExchangeOpened, DiscordThreadPlan>()
            .AddWorker<DiscordMeetups>().AddReaction<MeetupFixed, DiscordMeetupPlan>().AddReaction<MeetupMoved, DiscordMeetupPlan>().AddReaction<MeetupCancelled, DiscordMeetupPlan>()
            .AddHostedService<DiscordIntroduction>();
        if (settings.IsHttp)
            services.AddSingleton<DiscordDoorway>().AddSingleton<DiscordEndpoint>();
        else
            services.AddSingleton<IResumePoints, DiscordResumePoints>().AddHostedService<DiscordGateway>();
    }
}
