using System.Reflection;
using ChatAssistant.Adapters.Web.Api;
using ChatAssistant.Adapters.Web.Conversations;
using ChatAssistant.Adapters.Web.Pages;
using ChatAssistant.Core.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MudBlazor.Services;

namespace ChatAssistant.Adapters.Web;

/// <summary>The built-in web chat: always on, nothing to set.</summary>
public static class WebChannel
{
    public static IHostApplicationBuilder AddWebChat(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateOnStart();
        builder.Services
            .AddSingleton<IValidateOptions<WebOptions>, WebOptionsValidator>()
            .AddSingleton<IStartupFilter, WebEdge>()
            .AddSingleton<WebConversations>().AddSingleton<WebLimits>().AddSingleton<ConversationReader>().AddSingleton<ConversationFiles>()
            .AddSingleton<ConversationHistory>()
            .AddSingleton<WebTexts>()
            .AddSingleton<IPulledChannel, WebAdapter>()
            .AddWebApi();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
        return builder;
    }

    /// <param name="app">The host.</param>
    /// <param name="pages">Assemblies whose pages share the chat's application (the dashboard).</param>
    public static WebApplication MapWebChat(this WebApplication app, params Assembly[] pages)
    {
        app.UseExceptionHandler();
        app.UseWebOrigins();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapWebApi();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().AddAdditionalAssemblies(pages);
        return app;
    }
}
