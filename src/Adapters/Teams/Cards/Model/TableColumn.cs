namespace ChatAssistant.Adapters.Teams.Cards.Model;

/// <summary>One of a table's columns.</summary>
/// <param name="Width">Its share of the width.</param>
internal sealed record TableColumn(int Width)
{
    public string Type { get; } = "TableColumnDefinition";
}
