using System.Collections.Immutable;

namespace ChatAssistant.Adapters.Teams.Cards.Model;

/// <summary>One of a column set's columns.</summary>
internal sealed record CardColumn(ImmutableArray<CardElement> Items)
{
    public const string Auto = "auto";
    public const string Stretch = "stretch";

    public string Type { get; } = "Column";

    /// <summary>As wide as it needs, or what is left.</summary>
    public string? Width { get; init; }

    public string? VerticalContentAlignment { get; init; }
}
