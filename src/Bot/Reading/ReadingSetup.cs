using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Bot.Reading;

/// <summary>The page on which a message is read that must not travel in a chat.</summary>
public static class ReadingSetup
{
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddDataProtection();
        return services.AddSingleton<ReadingLinks>().AddSingleton<IReadingLinks>(provider => provider.GetRequiredService<ReadingLinks>()).AddSingleton<ReadingPage>();
    }

    public static WebApplication MapReading(this WebApplication app)
    {
        var page = app.Services.GetRequiredService<ReadingPage>();
        app.MapMethods(ReadingPage.Path + "/{token}", [HttpMethods.Get, HttpMethods.Post], page.ShowAsync).DisableAntiforgery().ExcludeFromDescription();
        return app;
    }
}
