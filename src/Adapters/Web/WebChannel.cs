using ChatAssistant.Adapters.Web.Api;
using ChatAssistant.Adapters.Web.Conversations;
using ChatAssistant.Core.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

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
            .AddSingleton<IChannelAdapter, WebAdapter>()
            .AddWebApi();
        return builder;
    }

    public static WebApplication MapWebChat(this WebApplication app)
    {
        app.MapWebApi();
        return app;
    }
}
