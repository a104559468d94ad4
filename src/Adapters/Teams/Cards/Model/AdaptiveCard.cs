using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Teams.Cards.Model;

/// <summary>An Adaptive Card of version 1.5, the highest that Teams draws for bots.</summary>
/// <param name="Body">What it shows.</param>
internal sealed record AdaptiveCard(ImmutableArray<CardElement> Body)
{
    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Type { get; } = "AdaptiveCard";

    public string Version { get; } = "1.5";

    /// <summary>Buttons below the body.</summary>
    public ImmutableArray<CardAction>? Actions { get; init; }

    /// <summary>Shown by a client of an older version, which may read Markdown in it.</summary>
    public string? FallbackText { get; init; }

    /// <summary>Said aloud; a fragment of SSML.</summary>
    public string? Speak { get; init; }

    /// <summary>Two letters.</summary>
    public string? Lang { get; init; }

    /// <summary>Teams' own: it may take the width of the conversation.</summary>
    [JsonPropertyName("msteams")]
    public CardWidth? Teams { get; init; }
}
