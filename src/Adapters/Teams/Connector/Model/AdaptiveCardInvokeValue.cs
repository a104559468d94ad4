namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>The value of an <c>adaptiveCard/action</c> invoke.</summary>
/// <param name="Trigger">"manual" when somebody tapped, "automatic" when the card refreshed itself; absent on some clients.</param>
internal sealed record AdaptiveCardInvokeValue(AdaptiveCardInvokeAction? Action, string? Trigger = null)
{
    public bool IsRefresh => string.Equals(Trigger, "automatic", StringComparison.OrdinalIgnoreCase);
}
