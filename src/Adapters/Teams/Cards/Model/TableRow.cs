using System.Collections.Immutable;

namespace ChatAssistant.Adapters.Teams.Cards.Model;

/// <summary>One of a table's rows.</summary>
internal sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    public string Type { get; } = "TableRow";
}
