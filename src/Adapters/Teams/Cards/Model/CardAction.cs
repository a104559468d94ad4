using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Teams.Cards.Model;

/// <summary>What a card can be asked to do.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Execute), "Action.Execute")]
[JsonDerivedType(typeof(Submit), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrl), "Action.OpenUrl")]
internal abstract record CardAction
{
    /// <summary>The action stands for the card and takes none of its inputs with it, so that none of them is checked either.</summary>
    public const string WithoutInputs = "none";

    public const string Positive = "positive";

    private CardAction()
    {
    }

    public string? Title { get; init; }

    /// <summary>Said by screen readers and shown on hovering, where the title alone does not tell what it is about.</summary>
    public string? Tooltip { get; init; }

    public string? Style { get; init; }

    /// <summary>Comes back as an invoke, which is acknowledged in its response.</summary>
    public sealed record Execute(string Verb, CardData Data) : CardAction
    {
        public string? AssociatedInputs { get; init; }

        /// <summary>What a client without this action does.</summary>
        public CardAction? Fallback { get; init; }
    }

    /// <summary>Comes back as a message without words.</summary>
    public sealed record Submit(CardData Data) : CardAction
    {
        public string? AssociatedInputs { get; init; }
    }

    public sealed record OpenUrl(string Url) : CardAction;
}
