namespace ChatAssistant.Adapters.Web.Pages;

/// <summary>A bar above the conversation that the host adds (the demo's clock).</summary>
public interface IPageBanner
{
    /// <summary>A component without parameters; it runs in the page's circuit.</summary>
    Type Component { get; }
}
