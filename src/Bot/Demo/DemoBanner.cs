using ChatAssistant.Adapters.Web.Pages;

namespace ChatAssistant.Bot.Demo;

/// <summary>Puts the demonstration's bar above the conversation.</summary>
public sealed class DemoBanner : IPageBanner
{
    public Type Component => typeof(DemoBar);
}
