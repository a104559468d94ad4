using System.Collections.Immutable;
using ChatAssistant.Adapters.Teams.Cards.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>Words in which some lines are a table.</summary>
internal static class CardTable
{
    /// <summary>The first column, of words, beside those of numbers.</summary>
    private const int Wide = 3;

    public static ImmutableArray<CardElement> Blocks(RichText text, TableView table, TeamsScreen screen)
    {
        var lines = TextLine.Of(text);
        var start = lines.Index().FirstOrDefault(line => lines.Skip(line.Index).Select(next => next.Plain).Take(table.Lines.Length).SequenceEqual(table.Lines), (-1, null!)).Index;
        return start < 0
            ? CardText.Blocks(text, screen)
            : [.. CardText.Blocks(lines[..start], screen), Draw(table), .. CardText.Blocks(lines[(start + table.Lines.Length)..], screen)];
    }

    private static CardElement.Table Draw(TableView table) => new(
        [.. table.Columns.Select((_, i) => new TableColumn(i == 0 ? Wide : 1))],
        [Row(table.Columns, isHeading: true), .. table.Rows.Select(row => Row(row.Cells, isHeading: false))])
    { Spacing = "medium" };

    private static TableRow Row(ImmutableArray<string> cells, bool isHeading) =>
        new([.. cells.Select(words => new TableCell([new CardElement.RichTextBlock([new(TextRun.Literal(words)) { Weight = isHeading ? TextRun.Bolder : null }])]))]);
}
