using ChatAssistant.Adapters.Web.Pages;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Time;

namespace ChatAssistant.Bot.Demo;

/// <summary>The demonstration in the host: its own file, its own clock, its own inhabitants.</summary>
public static class DemoSetup
{
    /// <summary>Comes before the storage and the core: it sets where the one is, and which clock the other lives by.</summary>
    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder)
    {
        if (!DemoOptions.IsEnabled(builder.Configuration))
            return builder;
        if (builder.Configuration["Storage:ConnectionString"] is null)
            builder.Configuration["Storage:ConnectionString"] = "Data Source=data/demo.db";
        builder.Services
            .AddSingleton<TravellingClock>().AddSingleton<DomainClock>(provider => provider.GetRequiredService<TravellingClock>())
            .AddSingleton<DemoAdapter>().AddSingleton<IChannelAdapter>(provider => provider.GetRequiredService<DemoAdapter>())
            .AddSingleton<IPulledChannel>(provider => provider.GetRequiredService<DemoAdapter>())
            .AddSingleton<DemoManners>().AddSingleton<DemoMembers>().AddSingleton<DemoNetwork>().AddSingleton<TimeTravel>()
            .AddSingleton<IPageBanner, DemoBanner>()
            .AddHostedService<DemoLife>();
        return builder;
    }

    public static WebApplication MapDemo(this WebApplication app)
    {
        if (app.Services.GetService<DemoNetwork>() is not null)
            DemoEndpoints.Map(app);
        else
            app.Map("/api/demo/{**path}", () => Results.Problem(statusCode: StatusCodes.Status404NotFound)).ExcludeFromDescription();
        return app;
    }
}
