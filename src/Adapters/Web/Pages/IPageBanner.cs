namespace ChatAssistant.Adapters.Web.Pages;

/// <summary>A bar above the conversation that the host adds (the demo's clock).</summary>
public interface IPageBanner
{
    /// <summary>A component without parameters; it runs in the page's circuit, and may take the page's <see cref="Conversations.Reader"/> as a cascading value.</summary>
    Type Component { get; }
}
