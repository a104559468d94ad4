using ChatAssistant.Adapters.Teams.Authentication;
using ChatAssistant.Adapters.Teams.Connector;
using ChatAssistant.Core.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Teams;

/// <summary>The Teams channel: an application of Entra ID in the settings, and it is on.</summary>
public static class TeamsChannel
{
    public static IHostApplicationBuilder AddTeams(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>()
            .AddOptions<TeamsOptions>().BindConfiguration(TeamsOptions.Section).ValidateOnStart();
        if (builder.Configuration.GetSection(TeamsOptions.Section).Get<TeamsOptions>() is { IsOn: true })
            AddParts(builder.Services);
        return builder;
    }

    public static WebApplication MapTeams(this WebApplication app)
    {
        if (app.Services.GetService<TeamsEndpoint>() is { } endpoint)
            app.MapPost(TeamsEndpoint.Path, (Delegate)endpoint.TakeAsync).WithMetadata(new RequestSizeLimitAttribute(TeamsEndpoint.LargestBody)).DisableAntiforgery().ExcludeFromDescription();
        return app;
    }

    /// <summary>Apart, so that a host without the channel loads nothing of it.</summary>
    private static void AddParts(IServiceCollection services)
    {
        services
            .AddTeamsClients().AddTeamsAuthentication()
            .AddSingleton<TeamsServiceUrls>().AddSingleton<TeamsTrust>().AddSingleton<TeamsLoginClients>().AddSingleton<TeamsTokens>().AddSingleton<TeamsConnector>()
            .AddSingleton<TeamsTexts>().AddSingleton<TeamsScreens>().AddSingleton<TeamsAnswered>()
            .AddSingleton<TeamsReaders>().AddSingleton<TeamsUploadUrls>().AddSingleton<TeamsFiles>().AddSingleton<TeamsDoors>()
            .AddSingleton<IArrivalLink, TeamsBot>()
            .AddSingleton<TeamsActivities>().AddSingleton<TeamsEndpoint>()
            .AddSingleton<IChannelAdapter, TeamsAdapter>();
    }
}
