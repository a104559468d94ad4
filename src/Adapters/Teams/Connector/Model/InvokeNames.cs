namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>The invokes that we answer.</summary>
internal static class InvokeNames
{
    /// <summary>An Action.Execute, or a card that refreshes itself.</summary>
    public const string AdaptiveCardAction = "adaptiveCard/action";

    /// <summary>Somebody takes or refuses a file offered to them.</summary>
    public const string FileConsent = "fileConsent/invoke";
}
