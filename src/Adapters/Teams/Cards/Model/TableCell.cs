using System.Collections.Immutable;

namespace ChatAssistant.Adapters.Teams.Cards.Model;

/// <summary>One cell of a table.</summary>
internal sealed record TableCell(ImmutableArray<CardElement> Items)
{
    public string Type { get; } = "TableCell";
}
